/** More time is given until a day that is still to come. */
import { defineRule } from '../../rules/define-rule.ts';
import { dayAheadTerms, nameADayAhead } from '../name-a-day-ahead.ts';
import { matter } from './matter.ts';

export const dayAhead = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['extend'] },
  ...dayAheadTerms,
  evaluate: ({ event, found }) => nameADayAhead({ day: event.payload.to, on: event.on, found }),
});
