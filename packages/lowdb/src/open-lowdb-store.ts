/** Opens a folder as a store: who owns it, what the last run left, and what is known of every unit. */
import { join, resolve } from 'node:path';
import { ObligatoError } from '@obligato/core';
import {
  createDurably,
  ensureFolder,
  type FileSystem,
  type FolderLock,
  Fuse,
  isFolder,
  Journal,
  lockFolder,
  nodeFileSystem,
  recoverJournal,
  refuseWhileHeld,
  scanJournal,
  sealSegments,
  storeFailed,
  storeReadOnly,
  TemporaryFolder,
} from '@obligato/files';
import type { Checkpoint } from './checkpoint.ts';
import { Documents } from './documents/documents.ts';
import { LowdbStore } from './lowdb-store.ts';
import { recoverIndex } from './recover-index.ts';
import { readLost } from './salvage/lost-record.ts';
import { loadUnit } from './units/load-unit.ts';
import { UnitCache } from './units/unit-cache.ts';

export interface LowdbStoreOptions {
  /** Made when missing; its parent need not exist either. A symlink is refused. */
  readonly folder: string;
  /** A segment of the journal that has reached this size is left, and the next begun. 16 MiB. */
  readonly segmentBytes?: number;
  /** How much the journal grows between two checkpoints: the most that opening after a crash has to read again. 16 MiB. */
  readonly checkpointBytes?: number;
  /** A unit with so many journal records after its document gets a new one at the next checkpoint. 32. */
  readonly tailRecords?: number;
  /** Memory for units, in bytes of their JSON: a rule of thumb. The least recently used leave first. 256 MiB. */
  readonly cacheBytes?: number;
  /**
   * Takes no lock and changes nothing: for a full disk, or a copy. Refused while somebody has the folder open for writing, but for
   * `beside`: then what had been written when it was opened is read, and nothing that came after.
   */
  readonly readOnly?: boolean | 'beside';
  /** What the store stands on; the machine's own file system. */
  readonly fileSystem?: FileSystem;
}

const defaults = {
  segmentBytes: 16 * 1024 * 1024,
  checkpointBytes: 16 * 1024 * 1024,
  tailRecords: 32,
  cacheBytes: 256 * 1024 * 1024,
} as const;

/**
 * Opens a store, and owns its folder until `close()`.
 *
 * Throws `OBLIGATO_STORE_LOCKED` when another process has it, `OBLIGATO_STORE_CORRUPT` when something acknowledged is damaged,
 * `OBLIGATO_STORE_VERSION` when a later release wrote it, `OBLIGATO_STORE_FAILED` when the disk refuses.
 *
 * @example
 * const store = await openLowdbStore({ folder: 'data' });
 * await store.commit({ unit: 'bureau', at, basedOn: 0, cycles: [], decisions: [], outbox: [], roster });
 * await store.close();
 */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<LowdbStore> {
  const {
    segmentBytes,
    checkpointBytes,
    tailRecords,
    cacheBytes,
    fileSystem: files = nodeFileSystem,
  } = { ...defaults, ...options };
  const folder = resolve(options.folder);
  const { readOnly = false } = options;
  return named(folder, async () => {
    const { journalFolder, temporary, lock } = await (readOnly
      ? lookAtFolder(files, folder, readOnly)
      : takeFolder(files, folder));
    return releasedOnFailure(lock, async () => {
      const sweptFiles = readOnly ? 0 : await temporary.sweep();
      const fuse = new Fuse(readOnly ? storeReadOnly(folder) : undefined, lock.check);
      const documents = new Documents({ files, folder, temporary, fuse });
      const readJournal = readOnly ? scanJournal : recoverJournal;
      const recovered = await recoverIndex({ files, folder, journalFolder, documents, readJournal });
      const { index, end, replayedRecords, cutBytes } = recovered;
      const salvaged = await readLost(files, folder);
      const journal = new Journal({ files, folder: journalFolder, fuse, end, segmentBytes });
      const sources = {
        files,
        journalFolder,
        documents,
        index,
        lost: salvaged,
        lastSequence: () => journal.end.sequence,
        isBeside: readOnly === 'beside',
      };
      const cache = new UnitCache((unit) => loadUnit(sources, unit), cacheBytes);
      const opened = Object.freeze({
        ...{ records: end.sequence, replayedRecords, cutBytes, sweptFiles },
        takenOverFrom: lock.takenOverFrom,
      });
      const seal: Checkpoint['seal'] = (segments) =>
        sealSegments({ files, folder: journalFolder, temporary, fuse, ...segments });
      const work = { seal, index, cache, documents, journal, checkpointBytes, tailRecords };
      return new LowdbStore({ ...work, folder, journalFolder, files, fuse, lock, opened, salvaged });
    });
  });
}

async function takeFolder(files: FileSystem, folder: string) {
  const prepared = await prepareFolder(files, folder);
  return { ...prepared, lock: await lockFolder({ files, folder, temporary: prepared.temporary }) };
}

async function lookAtFolder(files: FileSystem, folder: string, how: true | 'beside') {
  const lock = how === 'beside' ? noLock : await refuseWhileHeld({ files, folder });
  return { journalFolder: join(folder, 'journal'), temporary: new TemporaryFolder(files, join(folder, 'tmp')), lock };
}

const noLock: FolderLock = Object.freeze({
  takenOverFrom: undefined,
  check: async () => undefined,
  release: async () => undefined,
});

async function prepareFolder(files: FileSystem, folder: string) {
  if (!(await isFolder(files, folder))) await createDurably(files, folder);
  const journalFolder = await ensureFolder(files, folder, ['journal']);
  await ensureFolder(files, folder, ['units']);
  const temporary = new TemporaryFolder(files, await ensureFolder(files, folder, ['tmp']));
  return { journalFolder, temporary };
}

async function releasedOnFailure<T>(lock: FolderLock, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // What made opening fail is what the caller must hear; a lock that stays is recognised as stale.
    await lock.release().catch(() => undefined);
    throw error;
  }
}

/** The system's own errors get a code and the folder's name. */
async function named<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ObligatoError ? error : storeFailed(folder, { en: 'Opening', 'zh-CN': '打开' }, error);
  }
}
