/** That an archive has only been added to between two checkpoints. */
import { counted } from '@obligato/core/internal';
import { decodeHash, parseCheckpoint } from '../checkpoint/checkpoint.ts';
import { consistencyHolds } from '../merkle/proofs-hold.ts';
import { fails, holds, type Verdict } from './verdict.ts';

export interface ConsistencyProof {
  /** The earlier checkpoint, as text. */
  readonly old: string;
  /** The later checkpoint, as text. */
  readonly new: string;
  /** Hashes in the order of RFC 6962, in base64. */
  readonly path: readonly string[];
}

/**
 * Checks a proof without the archive. A checker that holds checkpoints compares them with `old` and `new` first.
 *
 * Throws `OBLIGATO_ARCHIVE_CHECKPOINT` when it is no proof at all.
 *
 * @example
 * checkConsistency(await archive.proveConsistency('bureau', 2026, 12)) // → { holds: true }
 */
export function checkConsistency(proof: ConsistencyProof): Verdict {
  const [before, after] = [parseCheckpoint(proof.old), parseCheckpoint(proof.new)];
  if (before.unit !== after.unit || before.year !== after.year) {
    return fails({ en: 'The checkpoints are of two archives', 'zh-CN': '两个检查点不属于同一档案' });
  }
  if (before.size > after.size)
    return fails({
      en: `The archive had ${counted(before.size, 'records')} before, and has ${after.size} now`,
      'zh-CN': `档案此前有${before.size}条记录，现有${after.size}条`,
    });
  const claim = {
    ...{ oldSize: before.size, oldRoot: decodeHash(before.root) },
    ...{ newSize: after.size, newRoot: decodeHash(after.root) },
    path: proof.path.map(decodeHash),
  };
  return consistencyHolds(claim)
    ? holds
    : fails({
        en: `The first ${counted(before.size, 'records have')} changed`,
        'zh-CN': `前${before.size}条记录与此前不同`,
      });
}
