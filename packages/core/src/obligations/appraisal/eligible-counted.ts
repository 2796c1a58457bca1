/** How many may vote on members is counted on the roster of the day: members, and staff where they are asked. */
import { defineRule } from '../../rules/define-rule.ts';
import { memberCount, nonMemberCount } from '../../rules/people-facts.ts';
import { countEligible, eligibleTerms } from '../count-eligible.ts';
import { appraisal } from './appraisal.ts';

export const eligibleCounted = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['announce'] },
  ...eligibleTerms,
  facts: { members: memberCount, nonMembers: nonMemberCount },
  evaluate({ event, facts, found }) {
    const { eligible, heldWith } = event.payload;
    // The people of the other units stand on rosters of their own.
    if (eligible === undefined || heldWith !== undefined) return [];
    return countEligible({ given: eligible, there: facts, on: event.on, found });
  },
});
