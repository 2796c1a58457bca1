/** Whether two rosters say the same of the same people, in whatever order. */
import type { Roster } from '@obligato/core';
import { rosterDifference } from '@obligato/engine';

export function isSameRoster(one: Roster, other: Roster): boolean {
  const { added, removed } = rosterDifference(one, other);
  return added.length + removed.length === 0;
}
