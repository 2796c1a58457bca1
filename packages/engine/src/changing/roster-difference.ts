/** Which rows of a roster came and which went: a row that was altered is among both. */
import type { Roster, RosterRow } from '@obligato/core';
import { mostTold } from '@obligato/core/internal';
import type { Change } from '../ports/change-record.ts';

/** As a change keeps it. */
export type RosterDifference = Omit<Extract<Change, { readonly does: 'roster' }>, 'does'>;

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

/** The first rows, and how many more: whoever is refused must not fill the records with what was refused. */
export function shortened<Difference extends RosterDifference>(difference: Difference): Difference {
  const [added, removed] = [difference.added, difference.removed].map((rows) => rows.slice(0, mostTold));
  if (!added || !removed) return difference;
  const leftOut = {
    added: difference.added.length - added.length,
    removed: difference.removed.length - removed.length,
  };
  return leftOut.added + leftOut.removed === 0 ? difference : { ...difference, added, removed, leftOut };
}

const saying = (row: RosterRow): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
