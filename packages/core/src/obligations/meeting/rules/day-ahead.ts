/** A notice names a day that is still to come, and so do an adjournment, a superior who allows a later one, and what was agreed. */
import { defineRule } from '../../../rules/define-rule.ts';
import { dayAheadTerms, nameADayAhead } from '../../name-a-day-ahead.ts';
import { meeting } from '../meeting.ts';

export const dayAhead = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify', 'suspend', 'carryOver', 'adjourn'] },
  ...dayAheadTerms,
  evaluate({ event, found }) {
    if (event.type !== 'adjourn') {
      const day = event.type === 'notify' ? event.payload.heldOn : event.payload.to;
      return nameADayAhead({ day, on: event.on, found });
    }
    const { agreed = [] } = event.payload;
    return agreed.flatMap(({ until: day }) => (day === undefined ? [] : nameADayAhead({ day, on: event.on, found })));
  },
});
