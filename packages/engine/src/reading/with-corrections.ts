/** Both versions stay visible: a decision, with what was put right about it since it was written. */
import { type CorrectionNote, type DecisionRecord, localDay } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { decisionsNamed } from '../stores/decisions-named.ts';
import { namesOf } from '../stores/decisions-up-to.ts';

/** A decision as it was written down. */
export type ExplainedDecision = DecisionRecord & {
  /** Accepted corrections and withdrawals of this very decision, oldest first; absent where there are none. */
  readonly correctedBy?: readonly CorrectionNote[];
};

/** Nothing is evaluated: the cycle keeps a note of whatever was put right in it. */
export async function withCorrections(store: Store, decision: DecisionRecord): Promise<ExplainedDecision> {
  const record = await store.unit(decision.unit);
  const cycle = record.cycles.get(decision.cycle);
  return explained(decision, cycle ? cycle.corrections : await notesOf(store, record, decision));
}

/**
 * The same for whoever has the notes of the cycle at hand.
 *
 * @example
 * explained(decision, cycle.corrections).correctedBy?.map(({ reason }) => reason)
 */
export function explained(decision: DecisionRecord, notes: readonly CorrectionNote[] = []): ExplainedDecision {
  const correctedBy = notes.filter(({ corrects }) => corrects === decision.id);
  return correctedBy.length > 0 ? { ...decision, correctedBy } : decision;
}

/** A cycle that has left the working records took its notes along; its decisions stay. */
async function notesOf(store: Store, { unit, decided }: UnitRecord, { cycle }: DecisionRecord) {
  return notesNamed(store, unit, namesOf(cycle, decided.get(cycle) ?? 0));
}

/** Read a few at a time: the notes are small, whatever the decisions are. */
export async function notesNamed(store: Store, unit: string, ids: readonly string[]) {
  const notes: CorrectionNote[] = [];
  for (let from = 0; from < ids.length; from += 16) {
    notes.push(...notesIn(await decisionsNamed(store, unit, ids.slice(from, from + 16))));
  }
  return notes;
}

/** The notes that a cycle keeps, read from its decisions. */
export function notesIn(decisions: readonly DecisionRecord[]): readonly CorrectionNote[] {
  return decisions.flatMap(({ id, outcome, corrects, event, recordedAt }) => {
    if (!corrects || outcome !== 'accepted') return [];
    const { decision, does, reason } = corrects;
    return [{ decision: id, corrects: decision, does, event, on: localDay(recordedAt), reason }];
  });
}
