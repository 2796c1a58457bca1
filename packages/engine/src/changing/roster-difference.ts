/** Which rows of a roster came and which went: a row that was altered is among both. */
import type { Roster, RosterRow } from '@obligato/core';

export interface RosterDifference {
  readonly added: readonly RosterRow[];
  readonly removed: readonly RosterRow[];
}

/**
 * Rows that say the same are the same, whatever the order of their fields, and of the rows.
 *
 * @example
 * rosterDifference(roster, []).added // → []: everybody is among `removed`
 */
export function rosterDifference(before: Roster, after: Roster): RosterDifference {
  const had = new Set(before.map(saying));
  const has = new Set(after.map(saying));
  return {
    added: after.filter((row) => !had.has(saying(row))),
    removed: before.filter((row) => !has.has(saying(row))),
  };
}

const saying = (row: RosterRow): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
