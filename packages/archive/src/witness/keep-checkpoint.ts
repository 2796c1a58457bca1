/** The witness's side: a superior keeps its units' checkpoints, and takes a new one only when it goes on from the one it holds. */
import { resolve } from 'node:path';
import { ObligatoError, type Text, type Timestamp } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import {
  ensureFolder,
  type FileSystem,
  Fuse,
  Journal,
  journalStart,
  nodeFileSystem,
  recoverJournal,
  storeUnreadable,
} from '@obligato/files';
import { archiveWitness } from '../archive-problem.ts';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from '../checkpoint/checkpoint.ts';
import { type ConsistencyProof, checkConsistency } from '../proof/consistency-proof.ts';
import { yearSegments } from '../year/year-folder.ts';
import { own } from '../year/year-writers.ts';
import { encodeKept, type KeptCheckpoint, readKept } from './kept-checkpoint.ts';

export interface KeepCheckpoint {
  /** The witness's own folder: not the archive's, and best not on its machine. */
  readonly folder: string;
  readonly checkpoint: string;
  /** Needed from the second checkpoint on: made with `proveConsistency(unit, year, sizeOfTheOneHeld)`. */
  readonly proof?: ConsistencyProof;
  /** When it is kept. */
  readonly at: Timestamp;
  readonly fileSystem?: FileSystem;
}

/** `known`: it was held already. `held` is the newest checkpoint after the call. */
export interface Kept {
  readonly as: 'first' | 'next' | 'known';
  readonly held: string;
}

/**
 * Keeps a checkpoint. Resolves when it is on the disk; the same one again changes nothing.
 *
 * Throws `OBLIGATO_ARCHIVE_WITNESS` for one that is smaller than the one held, of the same size with another root, or not
 * shown to go on from it: somebody has cut or rewritten the archive, or the proof is missing. What is held stays.
 *
 * @example
 * const held = parseCheckpoint((await witnessedCheckpoints('data/witness', { unit, year })).at(-1) ?? '');
 * const proof = await archive.proveConsistency(unit, year, held.size);
 * await keepCheckpoint({ folder: 'data/witness', checkpoint: proof.new, proof, at: clock.now() });
 */
export async function keepCheckpoint(options: KeepCheckpoint): Promise<Kept> {
  const files = options.fileSystem ?? nodeFileSystem;
  const root = resolve(options.folder);
  const offered = parseCheckpoint(options.checkpoint);
  try {
    const { lock } = await own(files, root);
    try {
      const kept = await readKept(files, root, offered);
      const { as, path } = admit(kept, offered, options.proof);
      const checkpoint = formatCheckpoint(offered);
      if (as === 'known') return { as, held: kept.at(-1)?.checkpoint ?? checkpoint };
      await append(files, root, offered, { checkpoint, keptAt: options.at, path });
      return { as, held: checkpoint };
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw error instanceof ObligatoError ? error : storeUnreadable(root, error);
  }
}

function admit(kept: readonly KeptCheckpoint[], offered: Checkpoint, proof: ConsistencyProof | undefined) {
  const text = formatCheckpoint(offered);
  if (kept.some(({ checkpoint }) => checkpoint === text)) return { as: 'known', path: [] } as const;
  const last = kept.at(-1);
  if (!last) return { as: 'first', path: [] } as const;
  const held = parseCheckpoint(last.checkpoint);
  const of = { en: `${held.unit}, ${held.year}`, 'zh-CN': `${held.unit} ${held.year}年` };
  if (offered.size < held.size) {
    throw refused({
      en: `${of.en}: a checkpoint of ${counted(offered.size, 'records')} comes after one of ${counted(held.size, 'records')}`,
      'zh-CN': `${of['zh-CN']}：所交检查点记有${offered.size}条，少于此前的${held.size}条`,
    });
  }
  if (offered.size === held.size) {
    throw refused({
      en: `${of.en}: two checkpoints of ${counted(held.size, 'records')} have different roots`,
      'zh-CN': `${of['zh-CN']}：两个检查点均记有${held.size}条，根哈希却不同`,
    });
  }
  if (!proof && held.size > 0) {
    throw archiveWitness(
      {
        en: `${of.en}: nothing shows that the checkpoint continues the one of ${counted(held.size, 'records')} held here`,
        'zh-CN': `${of['zh-CN']}：未能证明该检查点承接此处所存的${held.size}条检查点`,
      },
      {
        en: `Ask the unit for the consistency proof from ${counted(held.size, 'records')} on, and hand it in with the checkpoint`,
        'zh-CN': `请向该单位索取自${held.size}条起的一致性证明，与检查点一并提交`,
      },
    );
  }
  // Compared as texts of our own making, and with what is held, not with what the proof says is held.
  const verdict = checkConsistency({ old: last.checkpoint, new: text, path: proof?.path ?? [] });
  if (!verdict.holds) {
    throw refused({
      en: `${of.en}: ${verdict.why}`,
      'zh-CN': `${of['zh-CN']}：${verdict.translations['zh-CN'].why}`,
    });
  }
  return { as: 'next', path: proof?.path ?? [] } as const;
}

async function append(files: FileSystem, root: string, id: Checkpoint, kept: KeptCheckpoint): Promise<void> {
  const fuse = new Fuse();
  const folder = await ensureFolder(files, root, yearSegments(id, 'witness'));
  const { end } = await recoverJournal({ files, folder, from: journalStart, visit: () => undefined });
  const journal = new Journal({ files, folder, fuse, end, segmentBytes: Number.POSITIVE_INFINITY });
  try {
    await journal.append(encodeKept(kept), () => undefined);
  } finally {
    await journal.close();
  }
}

function refused(what: Text): ObligatoError {
  return archiveWitness(what, {
    en: 'The archive was cut, rolled back or rewritten. Keep both checkpoints, and compare the archive with a backup',
    'zh-CN': '档案被截断、回退或重写。请留存两个检查点，并将档案与备份核对',
  });
}
