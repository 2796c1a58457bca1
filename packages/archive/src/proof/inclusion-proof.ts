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
    if (trusted.unit !== unit || trusted.year !== year) {
      return fails({ en: 'The trusted checkpoint is another archive’s', 'zh-CN': '可信检查点属于另一档案' });
    }
    if (trusted.size !== size || trusted.root !== root)
      return fails({
        en: 'The proof is against another checkpoint than the trusted one',
        'zh-CN': '该证明所对应的检查点不是可信检查点',
      });
  }
  if (entry?.kind !== 'cycle') {
    return fails({ en: 'The proof holds no record of a cycle', 'zh-CN': '该证明不含事项记录' });
  }
  if (entry.unit !== unit || entry.year !== year) {
    return fails({
      en: `The record belongs to ${entry.unit}, ${entry.year}`,
      'zh-CN': `该记录属于 ${entry.unit} ${entry.year}年`,
    });
  }
  const path = proof.path.map(decodeHash);
  if (!inclusionHolds({ leaf: leafHash(body), index: proof.index, size, path, root: decodeHash(root) })) {
    return fails({
      en: 'The record is not at that place of the archive that the checkpoint stands for',
      'zh-CN': '该记录不在检查点所代表档案的该位置',
    });
  }
  return content === undefined || isContentOf(entry, content)
    ? holds
    : fails({ en: 'The content is not the one that was archived', 'zh-CN': '内容与归档时不同' });
}

function isContentOf(entry: CycleEntry, content: string): boolean {
  const bytes = Buffer.from(content.replace(/\n$/, ''));
  return bytes.byteLength === entry.bytes && contentHash(bytes) === entry.content;
}
