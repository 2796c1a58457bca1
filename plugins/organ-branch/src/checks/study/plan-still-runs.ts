import { defineRule, study } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { studyPlans } from '../../facts/study/study-plans.ts';
import { sourceArticle } from '../../sources.ts';

/** A plan for several years is carried on as long as it runs, and is not written out again every January. */
export const planStillRuns = defineRule({
  kind: 'check',
  on: { obligation: study, events: ['carryOn'] },
  clause: { source: sourceArticle, article: 'S25', confidence: 'local' },
  why: {
    en: 'A plan that has run out plans nothing.',
    'zh-CN': '到期的计划管不了今后的学习。',
  },
  ...noOptions,
  messages: {
    unknown: {
      en: '“{{plan}}” is no study plan of this branch for several years.',
      'zh-CN': '“{{plan}}”不是本支部的中长期学习计划。',
      remedy: { en: 'Name the cycle in which the plan was drawn up.', 'zh-CN': '请注明制定该计划的年度。' },
    },
    runOut: {
      en: 'That plan ended on {{until}}, before this period begins on {{from}}.',
      'zh-CN': '该计划已于{{until}}到期，本期自{{from}}开始。',
      remedy: { en: 'Draw up a new one.', 'zh-CN': '请制定新计划。' },
    },
  },
  facts: { studyPlans },
  evaluate({ event, cycle, facts, found }) {
    const { plan } = event.payload;
    const known = facts.studyPlans.find(({ id }) => id === plan);
    if (!known) return [found('unknown', { plan })];
    const { from } = cycle.period;
    return known.until >= from ? [] : [found('runOut', { until: known.until, from })];
  },
});
