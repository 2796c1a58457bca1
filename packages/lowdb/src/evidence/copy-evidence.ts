/** Files carried along: into a backup, beside an export, and back. Each is read and held against its name before it is there. */
import { createHash } from 'node:crypto';
import { ObligatoError } from '@obligato/core';
import { everyContentType } from '@obligato/engine/store';
import { isMissing } from '@obligato/files';
import { EvidenceFolder, hashing } from './evidence-folder.ts';

export interface CopyEvidence {
  readonly folder: string;
  readonly target: string;
  /** Only these; everything when absent. */
  readonly only?: ReadonlySet<string> | undefined;
  /** A copy of before, on the same disk: what is sound in it is shared with it. */
  readonly after?: string | undefined;
}

/** What was copied. */
export interface CopiedEvidence {
  readonly files: number;
  /** Over the hashes of all of them, in order: it tells whether one is missing. */
  readonly sha256: string;
  /** Hashes under which something else is kept, or, of those asked for, nothing. */
  readonly lost: readonly string[];
}

/**
 * Takes no lock: what is kept never changes. Reasons of what was disposed of go along.
 *
 * @example
 * const { files, lost } = await copyEvidence({ folder: 'data/evidence', target: 'backup/evidence' });
 */
export async function copyEvidence({ folder, target, only, after }: CopyEvidence): Promise<CopiedEvidence> {
  const from = new EvidenceFolder({ folder });
  const to = new EvidenceFolder({
    folder: target,
    limits: { maxBytes: Number.MAX_SAFE_INTEGER, types: everyContentType },
  });
  const earlier = after === undefined ? undefined : new EvidenceFolder({ folder: after });
  const names = only ? [...only].sort() : await namesOf(from);
  const all = createHash('sha256');
  const lost: string[] = [];
  let files = 0;
  for (const sha256 of names) {
    if ((await from.disposalOf(sha256)) !== undefined) continue;
    if ((await isShared(earlier, sha256, to)) || (await isCopied(from, sha256, to))) {
      files += 1;
      all.update(sha256);
    } else lost.push(sha256);
  }
  for await (const { sha256, why } of from.disposals()) if (!only || only.has(sha256)) await to.dispose(sha256, why);
  return { files, sha256: all.digest('hex'), lost };
}

async function namesOf(folder: EvidenceFolder): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { sha256 } of folder.list()) names.push(sha256);
  return names;
}

async function isCopied(from: EvidenceFolder, sha256: string, to: EvidenceFolder): Promise<boolean> {
  const content = await from.open(sha256);
  if (!content) return false;
  try {
    const kept = await to.put(content);
    if (kept.sha256 === sha256) return true;
    await to.remove(kept.sha256);
    return false;
  } catch (error) {
    // Nothing is left in it.
    if (error instanceof ObligatoError && error.code === 'OBLIGATO_EVIDENCE') return false;
    throw error;
  }
}

/** Held against its name first: what rotted there is copied from here instead. */
async function isShared(earlier: EvidenceFolder | undefined, sha256: string, to: EvidenceFolder): Promise<boolean> {
  return earlier !== undefined && (await isSound(earlier, sha256)) && to.linked(earlier, sha256);
}

/**
 * Whether the content under a hash is that content; false where there is none.
 *
 * @example
 * await isSound(openEvidenceFolder({ folder: 'data/evidence' }), secret) // false: nothing is kept under such a name
 */
export async function isSound(folder: EvidenceFolder, sha256: string): Promise<boolean> {
  const hash = hashing();
  try {
    const content = await folder.open(sha256);
    if (!content) return false;
    for await (const piece of content) hash.update(piece);
  } catch (error) {
    // Swept between two looks.
    if (isMissing(error)) return false;
    throw error;
  }
  return hash.end() === sha256;
}
