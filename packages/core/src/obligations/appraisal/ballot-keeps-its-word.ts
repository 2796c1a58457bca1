/** A ballot of a small group tells who said what, so the obligation itself refuses it; and what does not add up too. */
import { z } from 'zod';
import { defineRule } from '../../rules/define-rule.ts';
import { appraisal } from './appraisal.ts';
import { grades } from './events.ts';

export const ballotKeepsItsWord = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['ballot'] },
  clause: {
    source: { en: 'Obligato: confidence by construction', 'zh-CN': 'Obligato：以设计保障保密' },
    article: 'minimum group',
    confidence: 'local',
  },
  why: {
    en: 'In a small group a tally shows how each person voted, and who fears that votes for everybody.',
    'zh-CN': '人数过少时，汇总结果会暴露个人意见；有此顾虑，就只会一团和气。',
  },
  options: z.strictObject({ people: z.int().min(5) }),
  defaults: { people: 5 },
  stricter: { people: 'max' },
  messages: {
    tooFew: {
      en: '{{returned}} ballots are too few to keep each of them secret: at least {{required}} are needed.',
      'zh-CN': '仅收回{{returned}}份，不足以保密：至少需要{{required}}份。',
      remedy: { en: 'Hold the ballot together with another branch.', 'zh-CN': '请与其他支部合并测评。' },
    },
    tooManyReturned: {
      en: '{{returned}} ballots came back, but only {{issued}} were issued.',
      'zh-CN': '收回测评表{{returned}}份，而仅发出{{issued}}份。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
    doesNotAddUp: {
      en: 'The votes on {{member}} add up to {{sum}}, more than the {{returned}} ballots returned.',
      'zh-CN': '对{{member}}的测评合计{{sum}}票，多于收回的{{returned}}份。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
  },
  evaluate({ event, options, found }) {
    const { issued, returned, results } = event.payload;
    const sums = results.map(({ member, ...votes }) => ({
      member,
      sum: grades.reduce((total, grade) => total + votes[grade], 0),
    }));
    return [
      ...(returned < options.people ? [found('tooFew', { returned, required: options.people })] : []),
      ...(returned > issued ? [found('tooManyReturned', { returned, issued })] : []),
      ...sums
        .filter(({ sum }) => sum > returned)
        .map(({ member, sum }) => found('doesNotAddUp', { member, sum, returned })),
    ];
  },
});
