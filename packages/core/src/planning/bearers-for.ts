/** Who bears a duty in a period, and the cycle that each of them gets. */

import type { Period } from '../calendar/period.ts';
import type { Bearer } from '../cycle/cycle.ts';
import { cycleId } from '../cycle/cycle.ts';
import { derivedFrom } from '../roster/derived-from.ts';
import type { RosterView } from '../roster/roster.ts';
import type { DutyRule } from '../rules/rule.ts';
import type { DutyCandidate } from './periods-with-duties.ts';
import type { PlanInput } from './plan.ts';

/** Who bears a duty: one cycle each. */
const bearersOf: Readonly<
  Record<Bearer, (roster: RosterView, of: BearersOf & { readonly holds: string | undefined }) => readonly string[]>
> = {
  unit: (_roster, { unit }) => [unit],
  superior: (_roster, { superior }) => (superior === undefined ? [] : [superior]),
  'each-member': ({ members }) => members,
  'each-leader': ({ leaders }) => leaders,
  'each-group': ({ groups }) => [...groups.keys()].sort(),
  'each-holder': ({ rows }, { holds }) =>
    [...rows.values()].filter(({ roles }) => holds !== undefined && roles.includes(holds)).map(({ member }) => member),
};

interface BearersOf {
  readonly unit: string;
  /** On the first day of the period: later superiors bear what begins later. */
  readonly superior: string | undefined;
}

/** The cycles that a duty brings in a period, and who bears each. */
interface Bearers extends BearersOf {
  readonly cycles: readonly { readonly id: string; readonly bearer: string }[];
}

/** The cycles are the same for as long as the roster is: worked out once for each roster that a unit has. */
export function bearersFor(candidate: DutyCandidate, roster: RosterView, input: PlanInput): Bearers['cycles'] {
  const { unit } = input;
  const superior = input.above(candidate.period.from)[0];
  const derived = derivedFrom(roster);
  const known = derived.get(candidate) as Bearers | undefined;
  if (known && known.unit === unit && known.superior === superior) return known.cycles;
  const { duty } = candidate.entry.rule;
  const cycles = bearersOf[duty.bearer](roster, { unit, superior, holds: duty.holds }).map((bearer) => ({
    id: cycleIdOf(unit, candidate.entry.rule, candidate.period, bearer),
    bearer,
  }));
  derived.set(candidate, { unit, superior, cycles } satisfies Bearers);
  return cycles;
}

/** The id of a bearer's cycle in a period. */
export function cycleIdOf(unit: string, { duty }: DutyRule, period: Period, bearer: string): string {
  const ownCycle = duty.bearer.startsWith('each-');
  return cycleId({ unit, duty: duty.id, period: period.id, bearer: ownCycle ? bearer : undefined });
}
