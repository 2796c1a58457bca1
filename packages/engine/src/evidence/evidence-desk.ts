/** Where files are handed in before an attempt names them, and handed out to whoever may read it. */
import type { Store } from '../ports/store.ts';
import type { EvidenceLimits } from './evidence-limits.ts';
import { nowhereToKeep } from './evidence-problem.ts';
import type { EvidenceStore, KeptContent } from './evidence-store.ts';
import { type OpenedEvidence, readEvidence } from './read-evidence.ts';

export interface EvidenceDesk {
  /** What may be attached; undefined where no files are kept. */
  readonly evidenceLimits: EvidenceLimits | undefined;
  /**
   * Takes in a file that an attempt is to name by its hash, as it comes and without holding it in memory; nothing is kept of what is
   * refused. What no decision comes to name is removed when somebody sweeps.
   *
   * Throws `OBLIGATO_EVIDENCE` for what is empty, too large, of a type that is not allowed or refused by the scan, and where no files are
   * kept.
   *
   * @example
   * const { sha256 } = await engine.putEvidence(createReadStream('minutes.pdf'));
   * await engine.attempt({
   *   cycle: 'tax-bureau/levy/general-meeting/2026-Q1', event: 'adjourn', evidence: [{ kind: 'file', sha256, name: 'minutes.pdf' }],
   * });
   */
  putEvidence(content: AsyncIterable<Uint8Array>): Promise<KeptContent>;
  /**
   * A file that a decision of the cycle names, with its content as it comes. Whoever may read that decision may read it: that is asked
   * before. Throws `OBLIGATO_EVIDENCE_UNKNOWN`.
   *
   * @example
   * const [file] = cycle.evidence?.filter(({ kind }) => kind === 'file') ?? [];
   * if (file?.kind === 'file') for await (const chunk of (await engine.readEvidence({ cycle: cycle.id, sha256: file.sha256 })).content) print(String(chunk.byteLength));
   */
  readEvidence(asked: { readonly cycle: string; readonly sha256: string }): Promise<OpenedEvidence>;
}

export function evidenceDesk(store: Store, evidence: EvidenceStore | undefined): EvidenceDesk {
  return {
    evidenceLimits: evidence?.limits,
    putEvidence: async (content) => {
      if (!evidence) throw nowhereToKeep();
      return evidence.put(content);
    },
    readEvidence: async (asked) => readEvidence(store, evidence, asked),
  };
}
