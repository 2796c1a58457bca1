/** An appraisal is announced for a day that is still to come. */
import { defineRule } from '../../rules/define-rule.ts';
import { dayAheadTerms, nameADayAhead } from '../name-a-day-ahead.ts';
import { appraisal } from './appraisal.ts';

export const dayAhead = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['announce'] },
  ...dayAheadTerms,
  evaluate: ({ event, found }) => nameADayAhead({ day: event.payload.heldOn, on: event.on, found }),
});
