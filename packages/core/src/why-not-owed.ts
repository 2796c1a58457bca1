/** Whether a duty is owed, asked of its rule; what the roster alone decides is asked once for each roster. */
import type { Day } from './calendar/day.ts';
import type { RuleEntry } from './charter/charter.ts';
import type { Finding } from './decision.ts';
import { gatherFacts } from './gather-facts.ts';
import type { PlanInput } from './plan.ts';
import type { RosterView } from './roster/roster.ts';
import { evaluateDuty } from './rules/evaluate.ts';
import type { Fact } from './rules/fact.ts';
import type { DutyRule } from './rules/rule.ts';

/** What speaks against it on that day; nothing means that it is owed. */
export function whyNotOwed(
  input: PlanInput,
  entry: RuleEntry<DutyRule>,
  roster: RosterView,
  day: Day,
): readonly Finding[] {
  const { facts } = lookOf(entry.rule);
  const { unit, above, cycles, provided, calendar } = input;
  const ofRoster = isOfRoster(entry.rule, input);
  const known = ofRoster ? (roster.derived.get(entry) as readonly Finding[] | undefined) : undefined;
  if (known) return known;
  const source = { unit, above, day, roster, cycle: undefined, cycles };
  const answer = evaluateDuty(entry, { facts: gatherFacts(facts, source, provided), calendar });
  if (ofRoster) roster.derived.set(entry, answer);
  return answer;
}

/** A provider may know better than the roster; without one, all periods under one roster have one answer. */
export function isOfRoster(rule: DutyRule, { provided }: PlanInput): boolean {
  const { facts, needs } = lookOf(rule);
  return needs === 'roster' && !facts.some(({ name }) => Object.hasOwn(provided, name));
}

const looks = new WeakMap<DutyRule, { readonly facts: readonly Fact[]; readonly needs: 'roster' | 'more' }>();

/** The facts a duty looks at, and whether the roster alone decides them. */
function lookOf(rule: DutyRule) {
  let look = looks.get(rule);
  if (!look) {
    const facts = Object.values(rule.facts);
    look = { facts, needs: facts.every(({ ofRoster }) => ofRoster) ? 'roster' : 'more' };
    looks.set(rule, look);
  }
  return look;
}
