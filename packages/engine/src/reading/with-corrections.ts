/** Both versions stay visible: a decision, with what was put right about it since it was written. */
import type { CorrectionNote, DecisionRecord } from '@obligato/core';
import type { Store } from '../ports/store.ts';

/** A decision as it was written down. */
export type ExplainedDecision = DecisionRecord & {
  /** Accepted corrections and withdrawals of this very decision, oldest first; absent where there are none. */
  readonly correctedBy?: readonly CorrectionNote[];
};

/** Nothing is evaluated: the cycle keeps a note of whatever was put right in it. */
export async function withCorrections(store: Store, decision: DecisionRecord): Promise<ExplainedDecision> {
  const { cycles } = await store.unit(decision.unit);
  return corrected(decision, cycles.get(decision.cycle)?.corrections);
}

/** For whoever has the notes of the cycle at hand. */
export function corrected(decision: DecisionRecord, notes: readonly CorrectionNote[] = []): ExplainedDecision {
  const correctedBy = notes.filter(({ corrects }) => corrects === decision.id);
  return correctedBy.length > 0 ? { ...decision, correctedBy } : decision;
}
