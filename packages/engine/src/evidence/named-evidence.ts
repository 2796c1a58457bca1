/** Which files the records name: whatever is kept and named by nobody can go. */
import type { DecisionRecord } from '@obligato/core';
import type { EvidenceFile } from '@obligato/core/internal';
import type { Store } from '../ports/store.ts';

/** A file, and where it is named. */
export interface NamedFile {
  readonly file: EvidenceFile;
  readonly decision: Pick<DecisionRecord, 'id' | 'cycle' | 'unit' | 'outcome'>;
}

/** The files of one decision. */
export const filesOf = ({ evidence = [] }: Pick<DecisionRecord, 'evidence'>): readonly EvidenceFile[] =>
  evidence.filter((each): each is EvidenceFile => each.kind === 'file');

/**
 * Every file that an accepted decision names, of these units, or of all. What was corrected or taken back still stands on record, with
 * what stood behind it.
 *
 * @example
 * for await (const { file, decision } of namedEvidence(store)) print(`${decision.id}: ${file.name}`);
 */
export async function* namedEvidence(store: Store, units?: readonly string[]): AsyncGenerator<NamedFile> {
  for (const unit of units ?? (await store.units()))
    for (const decision of await store.decisions(unit)) {
      if (decision.outcome !== 'accepted' || decision.evidence === undefined) continue;
      for (const file of filesOf(decision)) yield { file, decision };
    }
}
