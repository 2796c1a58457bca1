/** A notice names a day that is still to come, and so do an adjournment and a superior who allows a later one. */
import { defineRule } from '../../../rules/define-rule.ts';
import { dayAheadTerms, nameADayAhead } from '../../name-a-day-ahead.ts';
import { meeting } from '../meeting.ts';

export const dayAhead = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify', 'suspend', 'carryOver'] },
  ...dayAheadTerms,
  evaluate: ({ event, found }) =>
    nameADayAhead({
      day: event.type === 'notify' ? event.payload.heldOn : event.payload.to,
      on: event.on,
      found,
    }),
});
