/** An election is planned for a day that is still to come, and put off to one. */
import { defineRule } from '../../rules/define-rule.ts';
import { dayAheadTerms, nameADayAhead } from '../name-a-day-ahead.ts';
import { election } from './election.ts';

export const dayAhead = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['request', 'move'] },
  ...dayAheadTerms,
  evaluate: ({ event, found }) =>
    nameADayAhead({
      day: event.type === 'request' ? event.payload.plannedFor : event.payload.to,
      on: event.on,
      found,
    }),
});
