/** Lives a year through a real engine: people with habits, drawn from a seed, day by day on a virtual clock. */
import type { DecisionRecord } from '@obligato/core';
import type { Engine, OutboxEntry, VirtualClock } from '@obligato/engine';

/** How people behave. Shares are between 0 and 1; every one is an assumption, made to be changed. */
export interface Habits {
  /** Chance that a secretary forgets the notice and opens the meeting all the same. */
  readonly forgetsNotice: number;
  /** Chance that the notice goes out too late. */
  readonly noticeTooLate: number;
  /** Chance that a member with a vote comes. */
  readonly attends: number;
  /** The same for a leader of the unit, who has business. */
  readonly leaderAttends: number;
  /** Chance that a meeting is only thought of when its deadline has passed. */
  readonly tooLate: number;
  /** Chance that minutes are forgotten until somebody wants to conclude. */
  readonly forgetsMinutes: number;
  /** Chance that the superior does not come to inspect. */
  readonly skipsInspection: number;
}

export interface LivedYear {
  readonly attempts: number;
  /** Decisions that were not accepted, oldest first. */
  readonly refused: readonly DecisionRecord[];
  /** Accepted, but with a remark: late entries, observed rules. */
  readonly remarked: readonly DecisionRecord[];
  readonly told: readonly OutboxEntry[];
}

export declare function liveYear(input: {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly year: number;
  readonly seed: number;
  readonly habits?: Partial<Habits>;
  /** Called once a virtual day. */
  readonly onDay?: (day: string) => void;
}): Promise<LivedYear>;
