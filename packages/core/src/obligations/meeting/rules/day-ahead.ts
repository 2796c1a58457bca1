/** A notice names a day that is still to come, and so does an adjournment. */
import { defineRule } from '../../../rules/define-rule.ts';
import { dayAheadTerms, nameADayAhead } from '../../name-a-day-ahead.ts';
import { meeting } from '../meeting.ts';

export const dayAhead = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify', 'suspend'] },
  ...dayAheadTerms,
  evaluate: ({ event, found }) =>
    nameADayAhead({
      day: event.type === 'notify' ? event.payload.heldOn : event.payload.to,
      on: event.on,
      found,
    }),
});
