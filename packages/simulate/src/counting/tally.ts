/** What a run counts: whole numbers only, so that adding them up in any order comes to the same. */
import type { SizeTally } from './share-sums.ts';

/** Counters of one duty. */
export interface DutyTally {
  /** Cycles by how they ended: held in time, late, never; no longer owed; still running on the last day. */
  onTime: number;
  /** Of those held in time: entered after a deadline. */
  enteredLate: number;
  late: number;
  missed: number;
  lapsed: number;
  running: number;
  attempts: number;
  accepted: number;
  refused: number;
  unavailable: number;
  incomplete: number;
  /** Events that were put right, and that were taken back. */
  corrected: number;
  withdrawn: number;
  /** Findings that refused, and those that only remarked or observed, by rule. */
  readonly refusedBy: Record<string, number>;
  readonly remarkedBy: Record<string, number>;
  reminders: number;
  escalations: number;
  /** Absentees for whom it was made up. */
  madeUp: number;
  /** People who should have come to meetings, and who came: leaders of the unit apart from the others. */
  leadersExpected: number;
  leadersPresent: number;
  othersExpected: number;
  othersPresent: number;
  /** Meetings by how many more people with a vote came than half: from -10 or fewer to 10 or more. */
  readonly margins: number[];
  minutes: number;
  /** Meetings on a day off, or on a day of the unit's own peak. */
  onDaysOff: number;
  onBusyDays: number;
}

export interface Tally {
  units: number;
  members: number;
  readonly duties: Record<string, DutyTally>;
  /** Accepted activities by day of the run. */
  readonly perDay: number[];
  /** Refusals by month of the run. */
  readonly refusedPerMonth: number[];
  /** Cycles by the month in which their period ends, and by how they ended. */
  readonly endsPerMonth: { readonly onTime: number[]; readonly late: number[]; readonly missed: number[] };
  /** Units by how many duties were done in time of those that were owed and have ended: by `17/20`. */
  readonly inTimeOfOwed: Record<string, number>;
  /** Units by minutes a member, rounded up to whole ones. */
  readonly minutesPerMember: Record<string, number>;
  /** By size class, such as `7-12`. */
  readonly sizes: Record<string, SizeTally>;
}

const marginSteps = 21;

export const emptyDuty = (): DutyTally => ({
  onTime: 0,
  enteredLate: 0,
  late: 0,
  missed: 0,
  lapsed: 0,
  running: 0,
  attempts: 0,
  accepted: 0,
  refused: 0,
  unavailable: 0,
  incomplete: 0,
  corrected: 0,
  withdrawn: 0,
  refusedBy: {},
  remarkedBy: {},
  reminders: 0,
  escalations: 0,
  madeUp: 0,
  leadersExpected: 0,
  leadersPresent: 0,
  othersExpected: 0,
  othersPresent: 0,
  margins: new Array(marginSteps).fill(0),
  minutes: 0,
  onDaysOff: 0,
  onBusyDays: 0,
});

const monthsIn = (days: number) => Math.ceil(days / 28) + 1;
const zeros = (count: number): number[] => new Array(count).fill(0);

/**
 * A tally in which nothing was counted yet, of a run of so many days.
 *
 * @example
 * const sum = emptyTally(365);
 */
export const emptyTally = (days: number): Tally => ({
  units: 0,
  members: 0,
  duties: {},
  perDay: new Array(days).fill(0),
  refusedPerMonth: zeros(monthsIn(days)),
  endsPerMonth: { onTime: zeros(monthsIn(days)), late: zeros(monthsIn(days)), missed: zeros(monthsIn(days)) },
  inTimeOfOwed: {},
  minutesPerMember: {},
  sizes: {},
});

/** The counters of a duty, made when it is first met. */
export function dutyOf(tally: Tally, duty: string): DutyTally {
  let counters = tally.duties[duty];
  if (!counters) {
    counters = emptyDuty();
    tally.duties[duty] = counters;
  }
  return counters;
}

/** The step of a margin, from 0 (ten short or more) to 20 (ten over or more). */
export const marginStep = (margin: number): number => Math.max(-10, Math.min(10, margin)) + 10;

/**
 * Adds `other` to `tally`. Sums are whole, so the order of shards does not show.
 *
 * @example
 * const sum = emptyTally(365);
 * addTally(sum, run.tally);
 */
export function addTally(tally: Tally, other: Tally): void {
  addInto(tally as unknown as Counters, other as unknown as Counters);
}

interface Counters {
  [name: string]: number | number[] | Counters;
}

function addInto(sum: Counters, part: Counters): void {
  for (const [name, value] of Object.entries(part)) {
    const before = sum[name];
    if (typeof value === 'number') sum[name] = ((before as number | undefined) ?? 0) + value;
    else if (Array.isArray(value))
      sum[name] = value.map((count, index) => count + ((before as number[] | undefined)?.[index] ?? 0));
    else {
      const inner: Counters = (before as Counters | undefined) ?? {};
      addInto(inner, value);
      sum[name] = inner;
    }
  }
}

/** The same tally with its names in order: equal runs are equal to the byte. */
export function sortedTally(tally: Tally): Tally {
  return sortNames(tally) as Tally;
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sortNames(inner)]),
  );
}
