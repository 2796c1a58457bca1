import type { Cycle, Day, Facts } from '@obligato/core';

/** Answers facts that need I/O, before a decision is made. */
export interface FactProvider {
  /** Names of the facts it answers. */
  readonly provides: readonly string[];
  gather(names: readonly string[], about: { unit: string; cycle: Cycle | undefined; day: Day }): Promise<Facts>;
}
