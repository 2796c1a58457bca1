/** How much of what is owed is late, near, or waits for others: what a superior sees of a unit at a glance. */
import type { Day, Text } from '@obligato/core';
import type { StandingMark } from './standing-row.ts';

export interface StandingCounts {
  /** All that is not done. */
  readonly owed: number;
  readonly overdue: number;
  readonly soon: number;
  readonly waiting: number;
  /** What has been overdue the longest; null where nothing is. */
  readonly worst: Worst | null;
}

export interface Worst {
  readonly cycle: string;
  readonly title: Text;
  readonly since: Day;
  readonly workingDays: number;
}

/** Of rows in any order. */
export function standingCounts(rows: readonly StandingMark[]): StandingCounts {
  const counts = { owed: rows.length, overdue: 0, soon: 0, waiting: 0 };
  let worst: Worst | null = null;
  for (const { stands, since, cycle, title, workingDays } of rows) {
    if (stands !== 'later') counts[stands] += 1;
    if (stands === 'overdue' && since !== null) worst = worse(worst, { cycle, title, since, workingDays });
  }
  return { ...counts, worst };
}

/** The counts of several units as those of one. */
export const addedUp = (a: StandingCounts, b: StandingCounts): StandingCounts => ({
  owed: a.owed + b.owed,
  overdue: a.overdue + b.overdue,
  soon: a.soon + b.soon,
  waiting: a.waiting + b.waiting,
  worst: b.worst ? worse(a.worst, b.worst) : a.worst,
});

/** The one since the earlier day; of the same day the one whose id comes first, so that it stays the same one. */
function worse(a: Worst | null, b: Worst): Worst {
  if (a === null || b.since < a.since) return b;
  return a.since === b.since && b.cycle < a.cycle ? b : a;
}
