/** Whether a duty is owed, asked of its rule; what the roster alone decides is asked once for each roster. */
import type { Day } from '../calendar/day.ts';
import { type Exemptions, evaluateDuty } from '../deciding/evaluate.ts';
import { gatherFacts } from '../deciding/gather-facts.ts';
import { derivedFrom } from '../roster/derived-from.ts';
import type { RosterView } from '../roster/roster.ts';
import type { DutyCandidate } from './periods-with-duties.ts';
import type { PlanInput } from './plan.ts';

/** What its rule says of it on that day. */
export function exemptionsOf(input: PlanInput, candidate: DutyCandidate, roster: RosterView, day: Day): Exemptions {
  const { entry, facts, duty } = candidate;
  const { unit, above, cycles, provided, calendar } = input;
  const ofRoster = isOfRoster(candidate, input);
  const known = ofRoster ? (derivedFrom(roster).get(entry) as Exemptions | undefined) : undefined;
  if (known) return known;
  const source = { unit, above: above(day), day, roster, cycle: undefined, cycles };
  const answer = evaluateDuty(duty, { facts: gatherFacts(facts, source, provided), calendar });
  if (ofRoster) derivedFrom(roster).set(entry, answer);
  return answer;
}

/** A provider may know better than the roster; without one, all periods under one roster have one answer. */
export function isOfRoster(candidate: DutyCandidate, { provided }: PlanInput): boolean {
  return candidate.isOfRoster && !candidate.facts.some(({ name }) => Object.hasOwn(provided, name));
}
