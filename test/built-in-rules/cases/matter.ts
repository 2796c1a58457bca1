/** The cases of the rule that belongs to a matter. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

export const matterCases: Readonly<Record<string, RuleCases>> = {
  'matter/day-ahead': {
    given: { event: 'extend', on: '2026-03-12' },
    admits: [{ name: t('a day to come', '尚未到来的日期'), payload: { to: '2026-04-15', reason: 'rain' } }],
    denies: [
      {
        name: t('a day that has passed', '已经过去的日期'),
        payload: { to: '2026-03-11', reason: 'rain' },
        says: [{ message: 'past', data: { day: '2026-03-11', on: '2026-03-12' } }],
      },
    ],
  },
};
