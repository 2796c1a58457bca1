import type { DecisionRecord } from '@obligato/core';

/** The decisions of each cycle, in their order. */
export function byCycle(decisions: readonly DecisionRecord[]): ReadonlyMap<string, readonly DecisionRecord[]> {
  const found = new Map<string, DecisionRecord[]>();
  for (const decision of decisions) {
    const before = found.get(decision.cycle);
    if (before) before.push(decision);
    else found.set(decision.cycle, [decision]);
  }
  return found;
}
