/** The cases of the rule that belongs to a study. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const plan = (until?: string) => ({
  payload: {
    tiers: [{ level: 'members', requirement: 'read' }],
    reading: ['the regulations'],
    ...(until === undefined ? {} : { until }),
  },
});

export const studyCases: Readonly<Record<string, RuleCases>> = {
  'study/day-ahead': {
    given: { event: 'plan', on: '2026-03-12' },
    admits: [
      { name: t('a plan for three years', '三年计划'), ...plan('2028-12-31') },
      { name: t('one that ends with its period', '随本期结束的计划'), ...plan() },
    ],
    denies: [
      {
        name: t('a plan that was over before it was drawn up', '制定时已过期的计划'),
        ...plan('2025-12-31'),
        says: [{ message: 'past', data: { day: '2025-12-31', on: '2026-03-12' } }],
      },
    ],
  },
};
