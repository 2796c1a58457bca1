/** Cases without code: what somebody tries, after what has happened, and the answer that they expect. */
import type { Origin, OutcomeName, Roster, Stated } from '@obligato/core';

/** An event on a cycle. */
export interface Trial {
  readonly cycle: Stated<string>;
  readonly event: Stated<string>;
  readonly data: unknown;
}

/** What happened before: an event that was accepted, or an occasion that arose. */
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

export interface FileCase {
  readonly name: string;
  readonly origin: Origin;
  readonly unit: Stated<string>;
  /** Local to the organisation's zone. */
  readonly now: Stated<string>;
  /** The unit's people; those of the configuration when absent. */
  readonly roster: Roster | undefined;
  readonly history: readonly Happened[];
  readonly when: Trial;
  readonly expected: Expected;
}
