/** A plan of study runs until a day that is still to come. */
import { defineRule } from '../../rules/define-rule.ts';
import { dayAheadTerms, nameADayAhead } from '../name-a-day-ahead.ts';
import { study } from './study.ts';

export const dayAhead = defineRule({
  kind: 'check',
  on: { obligation: study, events: ['plan'] },
  ...dayAheadTerms,
  evaluate: ({ event, found }) => nameADayAhead({ day: event.payload.until ?? event.on, on: event.on, found }),
});
