/** The cases of the rules that belong to an assessment. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const targetsOf = (...ids: readonly string[]) => ({ targets: ids.map((id) => ({ id, text: `target ${id}` })) });
const scored = (...ids: readonly string[]) => ({ results: ids.map((target) => ({ target, met: 'met' })) });
const inspected = [
  { event: 'setTargets', on: '2026-01-10', payload: targetsOf('life', 'service') },
  { event: 'inspect', on: '2026-06-10', payload: { inspector: 'i1', observations: ['in order'] } },
];
const fedBack = [
  ...inspected,
  { event: 'score', on: '2026-06-15', payload: scored('life', 'service') },
  { event: 'feedBack', on: '2026-06-20', payload: { text: 'well done', rectify: ['提高到会率'] } },
];

export const assessmentCases: Readonly<Record<string, RuleCases>> = {
  'assessment/rectifies-what-was-asked': {
    given: { after: fedBack, on: '2026-06-30' },
    admits: [{ name: t('what was asked for', '反馈事项'), payload: { item: '提高到会率', proof: '签到表' } }],
    denies: [
      {
        name: t('something else', '其他事项'),
        payload: { item: '更换展板', proof: '照片' },
        says: [{ message: 'notOpen', data: { item: '更换展板', open: ['提高到会率'] } }],
      },
      {
        name: t('what was put right before', '已整改事项'),
        after: [...fedBack, { event: 'rectify', on: '2026-06-29', payload: { item: '提高到会率', proof: '签到表' } }],
        payload: { item: '提高到会率', proof: '签到表' },
        says: ['notOpen'],
      },
    ],
  },
  'assessment/targets-that-were-set': {
    given: { after: inspected, on: '2026-06-15' },
    admits: [
      { name: t('each target, once', '逐项评定一次'), event: 'score', payload: scored('life', 'service') },
      {
        name: t('nothing, where no target was set', '未确定目标'),
        event: 'score',
        after: inspected.slice(1),
        payload: scored(),
      },
      {
        name: t('two pieces of evidence for one target', '一项目标两份佐证'),
        event: 'selfCheck',
        after: inspected.slice(0, 1),
        payload: { evidence: ['minutes', 'photographs'].map((text) => ({ target: 'life', text })) },
      },
    ],
    denies: [
      {
        name: t('a target that was never set', '未确定的目标'),
        event: 'score',
        payload: scored('life', 'service', 'press'),
        says: [{ message: 'notSet', data: { targets: ['press'], known: ['life', 'service'] } }],
      },
      {
        name: t('a target left out', '漏评一项'),
        event: 'score',
        payload: scored('life'),
        says: [{ message: 'notScored', data: { targets: ['service'] } }],
      },
      {
        name: t('a target twice', '一项评定两次'),
        event: 'score',
        payload: scored('life', 'service', 'life'),
        says: [{ message: 'twice', data: { targets: ['life'] } }],
      },
      {
        name: t('evidence for a target that was never set', '为未确定的目标提供佐证'),
        event: 'selfCheck',
        after: inspected.slice(0, 1),
        payload: { evidence: [{ target: 'press', text: 'cuttings' }] },
        says: ['notSet'],
      },
      {
        name: t('one id for two targets', '两项目标同一编号'),
        event: 'setTargets',
        after: [],
        payload: targetsOf('life', 'life'),
        says: ['twice'],
      },
    ],
  },
};
