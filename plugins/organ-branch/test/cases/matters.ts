/** Cases of what is checked about matters, inspections and campaigns. */
import type { CasesOf } from '@obligato/testing';
import type { checks } from '../../src/checks.ts';
import { t } from './scenes.ts';

const said = (...about: readonly string[]) => ({
  event: 'say',
  on: '2026-03-02',
  payload: { text: 'the roof leaks', about },
});
const assigned = { event: 'assign', on: '2026-03-03', payload: { owner: 'f4' } };
const proved = [
  assigned,
  { event: 'begin', on: '2026-03-04' },
  { event: 'prove', on: '2026-03-10', payload: { text: 'it is dry' } },
];
const targets = { event: 'setTargets', on: '2026-01-10', payload: { targets: [{ id: 't1', text: 'visit' }] } };
const inspection = { inspector: 'bureau', observations: ['orderly'] };
const pledges = (many: number) => [
  { event: 'announce', on: '2026-03-02', payload: { theme: 'no second visit', how: 'one pledge each' } },
  ...Array.from({ length: many }, (_, at) => ({
    event: 'pledge',
    on: '2026-03-10',
    payload: { who: `f${at + 1}`, promise: 'answer within a day' },
  })),
];

const promise = { who: 'f1', promise: 'answer within a day' };

export const matters = {
  'matter-said': {
    given: { on: '2026-03-03', payload: { owner: 'f4' } },
    admits: [{ name: t('it was said what it is about', '已说明事由'), after: [said()] }],
    denies: [{ name: t('nobody has said anything', '无人说明'), says: ['unsaid'] }],
  },
  'not-ones-own-matter': {
    given: { event: 'assign', on: '2026-03-03', after: [said('f3')] },
    admits: [{ name: t('to somebody else', '交他人办理'), payload: { owner: 'f4' } }],
    denies: [{ name: t('to whom it is about', '交当事人办理'), payload: { owner: 'f3' }, says: ['ownMatter'] }],
  },
  'past-the-leader': {
    given: { on: '2026-03-02', facts: { inCharge: [{ member: 'f1', name: 'Li' }] } },
    admits: [{ name: t('about the roof', '反映漏雨'), payload: { text: 'the roof leaks' } }],
    denies: [
      {
        name: t('about the leader', '反映负责人'),
        payload: { text: 'late again', about: ['f1'] },
        says: ['aboutLeader'],
      },
    ],
  },
  'verified-by-another': {
    given: { on: '2026-03-12', after: [said(), ...proved] },
    admits: [{ name: t('by another', '他人核验'), payload: { verifier: 'f5' } }],
    denies: [{ name: t('by the same hand', '自办自验'), payload: { verifier: 'f4' }, says: ['sameHand'] }],
  },
  'verified-first': {
    given: { on: '2026-03-15', cycle: { duty: 'rectification-item' } },
    admits: [
      {
        name: t('verified', '已核验'),
        after: [said(), ...proved, { event: 'verify', on: '2026-03-12', payload: { verifier: 'f5' } }],
      },
    ],
    denies: [{ name: t('not verified', '未核验'), after: [said(), ...proved], says: ['unverified'] }],
  },
  'answer-made-known': {
    given: { on: '2026-03-15', after: [said(), ...proved] },
    admits: [{ name: t('on the board', '已公布'), payload: { madeKnown: 'on the board' } }],
    denies: [{ name: t('to nobody', '未公布'), says: ['notMadeKnown'] }],
  },
  'extension-once': {
    given: { after: [said(), assigned], cycle: { period: '2026-Q1' }, on: '2026-03-20' },
    admits: [{ name: t('once, before it was due', '到期前延期一次'), payload: { to: '2026-04-30', reason: 'rain' } }],
    denies: [
      {
        name: t('twice', '再次延期'),
        after: [said(), assigned, { event: 'extend', on: '2026-03-18', payload: { to: '2026-04-15', reason: 'rain' } }],
        payload: { to: '2026-04-30', reason: 'rain' },
        says: [{ message: 'again', data: { given: 1, allowed: 1 } }],
      },
      { name: t('to no later a day', '未向后延'), payload: { to: '2026-03-31', reason: 'rain' }, says: ['notLater'] },
      {
        name: t('after it was due', '逾期后延期'),
        on: '2026-04-02',
        payload: { to: '2026-04-30', reason: 'rain' },
        says: ['tooLate'],
      },
    ],
  },
  'self-check-first': {
    given: { on: '2026-06-10', payload: inspection },
    admits: [
      {
        name: t('after the self-check', '自查之后'),
        after: [
          targets,
          { event: 'selfCheck', on: '2026-06-01', payload: { evidence: [{ target: 't1', text: 'done' }] } },
        ],
      },
    ],
    denies: [{ name: t('without', '未自查'), after: [targets], says: ['notChecked'] }],
  },
  'previous-inspection-filed': {
    given: {
      payload: inspection,
      facts: {
        unfiledInspections: [{ id: 'branch/target-inspection/2025-H2', period: '2025-H2', inspectedOn: '2026-03-02' }],
      },
    },
    admits: [
      { name: t('on its last day', '归档期限当日'), on: '2026-03-23' },
      { name: t('all are filed', '均已归档'), on: '2026-03-24', facts: { unfiledInspections: [] } },
    ],
    denies: [{ name: t('a day later', '次日'), on: '2026-03-24', says: ['notFiled'] }],
  },
  'pledges-looked-at': {
    given: { on: '2026-06-10', after: pledges(2) },
    admits: [{ name: t('both of two', '两项均核对'), payload: { looked: 2, kept: 1, observations: ['asked'] } }],
    denies: [
      {
        name: t('one of two', '两项核对一项'),
        payload: { looked: 1, kept: 1, observations: ['asked'] },
        says: ['notAll'],
      },
      {
        name: t('more kept than looked at', '兑现多于核对'),
        payload: { looked: 2, kept: 3, observations: ['asked'] },
        says: ['tooMany'],
      },
    ],
  },
  'activity-notice': {
    given: {
      obligation: 'campaign',
      event: 'pledge',
      on: '2026-03-05',
      after: pledges(0),
    },
    admits: [
      {
        name: t('an appraisal announced in time', '按时公布的评议'),
        ...{ obligation: 'appraisal', event: 'announce', on: '2026-12-01', after: [] },
        payload: { heldOn: '2026-12-04', place: '301' },
      },
      { name: t('three working days after it was announced', '公布后三个工作日'), payload: promise },
      {
        name: t('the second pledge needs no new notice', '再次承诺无须另行通知'),
        after: pledges(1),
        payload: promise,
        options: { workingDays: 9 },
      },
    ],
    denies: [
      {
        name: t('an appraisal that is announced too late, said when it is announced', '公布评议时即提示时限不足'),
        ...{ obligation: 'appraisal', event: 'announce', on: '2026-12-01', after: [] },
        payload: { heldOn: '2026-12-03', place: '301' },
        says: [{ message: 'willBeShort', data: { given: 2, required: 3, earliest: '2026-12-04' } }],
      },
      {
        name: t('a working day earlier', '早一个工作日'),
        on: '2026-03-04',
        payload: promise,
        says: [{ message: 'tooLate', data: { given: 2, required: 3 } }],
      },
      {
        name: t('an appraisal that nobody announced', '未公布的评议'),
        ...{ obligation: 'appraisal', event: 'selfAppraise', on: '2026-12-04', after: [] },
        payload: { members: ['f1'] },
        says: ['none'],
      },
    ],
  },
} satisfies Partial<CasesOf<typeof checks>>;
