/** That a cycle stands in an archive: everything its checker needs, as plain JSON, without the archive. */
import { decodeHash, parseCheckpoint } from '../checkpoint/checkpoint.ts';
import { leafHash } from '../merkle/hash.ts';
import { inclusionHolds } from '../merkle/proofs-hold.ts';
import { contentHash } from '../record/content.ts';
import { type CycleEntry, parseEntry } from '../record/entry.ts';
import { fails, holds, type Verdict } from './verdict.ts';

export interface InclusionProof {
  /** The checkpoint it is a proof against, as text. */
  readonly checkpoint: string;
  /** The record's place in the tree, from 0. */
  readonly index: number;
  /** The record's bytes, as text. */
  readonly entry: string;
  /** Hashes from the leaf upwards, in base64. */
  readonly path: readonly string[];
}

export interface CheckedInclusion {
  /** The checkpoint the checker trusts, kept or received by another way than the proof. Without it the proof vouches for itself. */
  readonly checkpoint?: string;
  /** The line of canonical JSON, to make sure that it is what the record was made of. */
  readonly content?: string;
}

/**
 * Checks a proof without the archive. Throws `OBLIGATO_ARCHIVE_CHECKPOINT` when it is no proof at all.
 *
 * @example
 * checkInclusion(proof, { checkpoint: heldByTheSuperior }) // → { holds: true }
 */
export function checkInclusion(proof: InclusionProof, { checkpoint, content }: CheckedInclusion = {}): Verdict {
  const { unit, year, size, root } = parseCheckpoint(proof.checkpoint);
  const body = Buffer.from(proof.entry);
  const entry = parseEntry(body);
  if (checkpoint !== undefined) {
    const trusted = parseCheckpoint(checkpoint);
    if (trusted.unit !== unit || trusted.year !== year) return fails('The trusted checkpoint is another archive’s');
    if (trusted.size !== size || trusted.root !== root)
      return fails('The proof is against another checkpoint than the trusted one');
  }
  if (entry?.kind !== 'cycle') return fails('The proof holds no record of a cycle');
  if (entry.unit !== unit || entry.year !== year) return fails(`The record belongs to ${entry.unit}, ${entry.year}`);
  const path = proof.path.map(decodeHash);
  if (!inclusionHolds({ leaf: leafHash(body), index: proof.index, size, path, root: decodeHash(root) })) {
    return fails('The record is not at that place of the archive that the checkpoint stands for');
  }
  return content === undefined || isContentOf(entry, content)
    ? holds
    : fails('The content is not the one that was archived');
}

function isContentOf(entry: CycleEntry, content: string): boolean {
  const bytes = Buffer.from(content.replace(/\n$/, ''));
  return bytes.byteLength === entry.bytes && contentHash(bytes) === entry.content;
}
