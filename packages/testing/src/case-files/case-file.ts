/** Cases without code: what somebody tries, after what has happened, and the answer that they expect. */
import type { Origin, OutcomeName, Roster, Stated } from '@obligato/core';

/** An event on a cycle. */
export interface EventTrial {
  readonly cycle: Stated<string>;
  readonly event: Stated<string>;
  readonly data: unknown;
}

/** An accepted event put right: all that it should have said. */
export interface CorrectionTrial {
  /** The decision, `general-meeting/2026-Q1#2`. */
  readonly correct: Stated<string>;
  readonly data: unknown;
  readonly reason: string;
}

/** What somebody tries. */
export type Trial = EventTrial | CorrectionTrial;

/** What happened before: an event or a correction that was accepted, or an occasion that arose. */
export interface Happened {
  readonly at: Stated<string>;
  readonly origin: Origin;
  readonly trial?: Trial;
  readonly raise?: { readonly duty: Stated<string>; readonly occasion: Stated<string> };
}

export interface Expected {
  readonly origin: Origin;
  readonly outcome: OutcomeName;
  /** What speaks against it: `organ/notice:tooLate`, all of it. Undefined where nobody says. */
  readonly says: readonly string[] | undefined;
  /** What is said without refusing, all of it. Undefined where nobody says. */
  readonly warns: readonly string[] | undefined;
}

/** What is tried, and on what it stands. */
export interface TrialFile {
  readonly unit: Stated<string>;
  /** Local to the organisation's zone. */
  readonly now: Stated<string>;
  /** The unit's people; those of the configuration when absent. */
  readonly roster: Roster | undefined;
  readonly history: readonly Happened[];
  readonly when: Trial;
}

export interface FileCase extends TrialFile {
  readonly name: string;
  readonly origin: Origin;
  readonly expected: Expected;
}
