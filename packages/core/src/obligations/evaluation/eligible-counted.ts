/** How many may answer about those who lead is counted on the roster of the day. */
import { defineRule } from '../../rules/define-rule.ts';
import { evaluators } from '../../rules/people-facts.ts';
import { countEligible, eligibleTerms } from '../count-eligible.ts';
import { evaluation } from './evaluation.ts';

export const eligibleCounted = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['announce'] },
  ...eligibleTerms,
  facts: { evaluators },
  evaluate({ event, facts, found }) {
    const { eligible, heldWith } = event.payload;
    // The people of the other units stand on rosters of their own.
    if (heldWith !== undefined) return [];
    return countEligible({ given: eligible, there: facts.evaluators, on: event.on, found });
  },
});
