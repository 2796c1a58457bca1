/** What one reader sees of a unit's standing, remembered for as long as the standing holds: the same people ask again and again. */
import { type StandingCounts, standingCounts } from './standing-counts.ts';
import type { StandingMark } from './standing-row.ts';
import type { UnitStanding } from './standings.ts';

/** Who reads. */
export interface StandingReader {
  /** The same for readers who see the same of this unit; what is not the same must differ. */
  readonly key: string;
  /** All of it when absent. */
  readonly sees?: (mark: StandingMark) => boolean;
}

export interface Seen {
  readonly counts: StandingCounts;
  readonly marks: readonly StandingMark[];
  /** What the superior bears, or has to do next. */
  readonly ofSuperior: readonly StandingMark[];
}

/** Whoever sees all of it. */
export const everybody: StandingReader = Object.freeze({ key: '' });

/** Of so many readers of a unit it is remembered: those who asked last. */
const mostReaders = 16;

const remembered = new WeakMap<UnitStanding, Map<string, Seen>>();

export function seenBy(standing: UnitStanding, { key, sees }: StandingReader): Seen {
  let known = remembered.get(standing);
  if (!known) {
    known = new Map();
    remembered.set(standing, known);
  }
  const before = known.get(key);
  if (before) return before;
  const seen = seenIn(sees ? standing.marks.filter(sees) : standing.marks);
  if (known.size >= mostReaders) known.delete(known.keys().next().value ?? key);
  known.set(key, seen);
  return seen;
}

export function seenIn(marks: readonly StandingMark[]): Seen {
  const ofSuperior = marks.filter(({ owedBy, stands }) => owedBy === 'superior' || stands === 'waiting');
  return { counts: standingCounts(marks), marks, ofSuperior };
}
