/** What the simulator says to a cycle, and what comes of it. */
import type { Charter, Command, Cycle, Day, Decided, Facts, Side } from '@obligato/core';
import type { InstalledObligation } from '@obligato/core/internal';

/** What a cycle is bound by from its first day to its last. */
export interface Bound {
  readonly charter: Charter;
  readonly installed: InstalledObligation;
}

/** Something said to a cycle: tried by somebody, or by the clock. */
export interface Said {
  readonly cycle: Cycle;
  readonly event: string;
  readonly payload: unknown;
  readonly side: Side;
  readonly on: Day;
}

/** What was decided, and by what. */
export interface Judged {
  readonly command: Command;
  decided: Decided;
  readonly charter: Charter;
  readonly facts: Facts;
}
