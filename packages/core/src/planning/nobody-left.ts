/** A unit of nobody: from which day on, and what is raised about it. */
import { addDays, type Day } from '../calendar/day.ts';
import type { Charter } from '../charter/charter.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Finding } from '../deciding/decision.ts';
import { memo } from '../fast/memo.ts';
import type { Roster } from '../roster/roster.ts';
import { type PlanningContext, raiseCycle } from './new-cycle.ts';

/** The first day on which everybody who was ever there has gone; undefined while somebody is, and for a roster that nobody has filled yet. */
export const nobodyLeftSince = memo((roster: Roster): Day | undefined => {
  let last: Day = '';
  for (const { to } of roster) {
    if (to === undefined) return undefined;
    if (to > last) last = to;
  }
  return last === '' ? undefined : addDays(last, 1);
});

/** What the charter of that day has raised then; nothing that is there already. */
export function raisedByNobody(
  input: PlanningContext & { readonly charterOn: (day: Day) => Charter },
  on: Day,
  findings: Finding[],
): readonly Cycle[] {
  const charter = input.charterOn(on);
  return charter.duties
    .filter(({ rule, severity }) => rule.duty.raisedBy === 'nobody-left' && severity !== 'observe')
    .map(({ rule }) => raiseCycle(input, { duty: rule.duty.id, occasion: 'nobody-left', on, charter }, findings))
    .filter(({ id }) => !input.cycles.has(id));
}
