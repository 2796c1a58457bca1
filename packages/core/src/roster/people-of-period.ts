/** Who stands on a roster at any time of a period. */
import type { Day } from '../calendar/day.ts';
import type { Roster } from './roster.ts';

/**
 * Rows that hold on one day of the period at least.
 *
 * @example
 * peopleOfPeriod({ roster, period: { from: '2026-01-01', to: '2026-12-31' } }).map(({ member }) => member)
 */
export function peopleOfPeriod({
  roster,
  period: { from, to },
}: {
  readonly roster: Roster;
  readonly period: { readonly from: Day; readonly to: Day };
}): Roster {
  return roster.filter((row) => row.from <= to && (row.to === undefined || row.to >= from));
}
