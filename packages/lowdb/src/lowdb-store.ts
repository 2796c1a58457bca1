/** The embedded store: commits go to the journal, documents follow behind. */
import { type Day, type DecisionRecord, ObligatoError } from '@obligato/core';
import type {
  ChangeRecord,
  Commit,
  CommitPage,
  CommitsAsked,
  Conflict,
  Feed,
  Store,
  StoreCheck,
  StoreStatus,
  UnitRecord,
} from '@obligato/engine';
import { applyCommit, conflictOf, inParallel, isWritten } from '@obligato/engine/store';
import {
  type FileSystem,
  type FolderLock,
  type Fuse,
  formatVersion,
  requireUnitId,
  storeClosed,
  storeUnreadable,
} from '@obligato/files';
import { bytesBelow } from './bytes-below.ts';
import { type Checkpoint, writeCheckpoint } from './checkpoint.ts';
import { encodeCommit } from './journal/encode-commit.ts';
import { journalFeed } from './journal/journal-feed.ts';
import { readChanges, readDecisions } from './journal/read-decisions.ts';
import { isChange } from './journal/told-in.ts';
import { verifyJournal } from './journal/verify-journal.ts';
import type { LostRecord } from './salvage/lost-record.ts';
import type { LoadedUnit } from './units/loaded-unit.ts';
import { readPage } from './units/read-page.ts';
import type { Summary } from './units/unit-index.ts';

/** What opening found, and did. */
export interface Opened {
  /** Journal records in the store. */
  readonly records: number;
  /** Of those, records that no checkpoint covered and that were read again. */
  readonly replayedRecords: number;
  /** Bytes of a record that was never acknowledged, cut off the end of the journal. */
  readonly cutBytes: number;
  /** Unfinished files of the last run that were removed. */
  readonly sweptFiles: number;
  /** The process that ended without closing the store, when there was one. */
  readonly takenOverFrom: number | undefined;
}

export interface LowdbStoreParts extends Omit<Checkpoint, 'isHurried' | 'waiting'> {
  readonly folder: string;
  readonly journalFolder: string;
  readonly files: FileSystem;
  readonly fuse: Fuse;
  readonly lock: FolderLock;
  readonly opened: Opened;
  readonly salvaged: readonly LostRecord[];
  readonly checkpointBytes: number;
}

/**
 * Made by `openLowdbStore`. Safe to use from many callers at once.
 *
 * @example
 * const store: LowdbStore = await openLowdbStore({ folder: 'data' });
 * const { cycles } = await store.unit('bureau/branch-1');
 * await store.close();
 */
export class LowdbStore implements Store {
  readonly opened: Opened;
  /** What was lost before this folder was made from what could be saved. */
  readonly salvaged: readonly LostRecord[];
  /** The journal, from its first record to its last. */
  readonly feed: Feed;
  readonly #parts: LowdbStoreParts;
  readonly #underWay = new Set<Promise<unknown>>();
  #uncheckpointedBytes = 0;
  #checkpoint: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  constructor(parts: LowdbStoreParts) {
    this.#parts = parts;
    this.opened = parts.opened;
    this.salvaged = parts.salvaged;
    const { end, after } = journalFeed({ ...parts, folder: parts.journalFolder });
    this.feed = { end: () => this.#run(end), after: (place, limit) => this.#run(() => after(place, limit)) };
  }

  get isSalvaged(): boolean {
    return this.salvaged.length > 0;
  }

  /** Records of a unit as they are on the disk. Throws `OBLIGATO_UNIT_ID`, `OBLIGATO_STORE_CORRUPT`, `OBLIGATO_STORE_CLOSED`. */
  unit(id: string): Promise<UnitRecord> {
    return this.#run(() => {
      requireUnitId(id);
      return this.#parts.cache.use(id, (unit) => unit.durable);
    });
  }

  /** As the port says. A commit must be plain JSON: what JSON cannot say is not kept. */
  commit(commit: Commit): Promise<Conflict | undefined> {
    return this.#run(() => {
      this.#parts.fuse.check();
      requireUnitId(commit.unit);
      const body = encodeCommit(commit);
      return this.#parts.cache.use(commit.unit, (unit) => this.#commitTo(unit, commit, body));
    });
  }

  dueUnits(until: Day): Promise<readonly { readonly unit: string; readonly on: Day }[]> {
    return this.#run(async () => {
      await this.#settleGuesses(({ dueOn }) => dueOn !== undefined && dueOn <= until);
      return this.#parts.index.dueUntil(until);
    });
  }

  outboxUnits(): Promise<readonly string[]> {
    return this.#run(async () => {
      await this.#settleGuesses(({ pending }) => pending);
      return this.#parts.index.pendingUnits();
    });
  }

  units(): Promise<readonly string[]> {
    return this.#run(() => this.#parts.index.units());
  }

  decision(id: string): Promise<DecisionRecord | undefined> {
    return this.#run(async () => {
      const { files, journalFolder, cache } = this.#parts;
      for (const unit of this.#unitsAbove(id)) {
        const pointer = await cache.use(unit, ({ pointers }) => pointers.find(({ ids }) => ids.includes(id)));
        if (!pointer) continue;
        const found = await readDecisions({
          files,
          folder: journalFolder,
          unit,
          pointers: [pointer],
          lost: this.salvaged,
        });
        return found.find((decision) => decision.id === id);
      }
      return undefined;
    });
  }

  decisionsNamed(unit: string, ids: readonly string[]): Promise<readonly DecisionRecord[]> {
    return this.#run(async () => {
      requireUnitId(unit);
      const { files, journalFolder, cache } = this.#parts;
      const wanted = new Set(ids);
      const pointers = await cache.use(unit, ({ pointers: all }) =>
        all.filter((pointer) => pointer.ids.some((id) => wanted.has(id))),
      );
      const read = await readDecisions({ files, folder: journalFolder, unit, pointers, lost: this.salvaged });
      const found = new Map(read.map((decision) => [decision.id, decision]));
      return ids.flatMap((id) => found.get(id) ?? []);
    });
  }

  decisionIds(unit: string): Promise<readonly string[]> {
    return this.#run(() => {
      requireUnitId(unit);
      return this.#parts.cache.use(unit, ({ pointers }) =>
        pointers.flatMap(({ ids }) => ids.filter((id) => !isChange(unit, id))),
      );
    });
  }

  decisions(unit: string): Promise<readonly DecisionRecord[]> {
    return this.#run(async () => {
      requireUnitId(unit);
      const { files, journalFolder, cache } = this.#parts;
      const pointers = await cache.use(unit, ({ pointers: all }) => all.filter(({ ids }) => ids.length > 0));
      return readDecisions({ files, folder: journalFolder, unit, pointers, lost: this.salvaged });
    });
  }

  changes(unit: string): Promise<readonly ChangeRecord[]> {
    return this.#run(async () => {
      requireUnitId(unit);
      const { files, journalFolder, cache } = this.#parts;
      const pointers = await cache.use(unit, ({ pointers: all }) =>
        all.filter(({ ids }) => ids.some((id) => isChange(unit, id))),
      );
      return readChanges({ files, folder: journalFolder, unit, pointers, lost: this.salvaged });
    });
  }

  /** Throws `OBLIGATO_STORE_CORRUPT` where one of them was lost: what the others come to was never so. */
  commitsOf(unit: string, asked: CommitsAsked): Promise<CommitPage> {
    return this.#run(() => {
      requireUnitId(unit);
      const { files, journalFolder: folder, cache } = this.#parts;
      return cache.use(unit, (loaded) => readPage({ files, folder, lost: this.salvaged }, loaded, asked));
    });
  }

  describe(): Promise<StoreStatus> {
    return this.#run(async () => {
      const { files, folder, index, journal } = this.#parts;
      const units = index.units().length;
      const bytes = await bytesBelow(files, folder);
      return { place: folder, version: formatVersion, units, commits: journal.end.sequence, bytes };
    });
  }

  /** Follows the chain of the journal from its first record. */
  verify(): Promise<StoreCheck> {
    return this.#run(async () => {
      const { files: fileSystem, folder, journal } = this.#parts;
      try {
        return { commits: (await verifyJournal({ folder, fileSystem })).records, problems: [] };
      } catch (error) {
        if (!(error instanceof ObligatoError) || error.code !== 'OBLIGATO_STORE_CORRUPT') throw error;
        return { commits: journal.end.sequence, problems: error.problems };
      }
    });
  }

  /**
   * Waits for what is under way, writes the index and a few documents, and lets go of the folder, also when writing fails: what was acknowledged is
   * in the journal, and the index says where in it to find what documents do not have yet.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Every call goes through here: none starts once the store is closing, and closing waits for those that have. */
  async #run<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#closing) throw storeClosed(this.#parts.folder);
    const running = (async () => work())();
    this.#underWay.add(running);
    try {
      return await running;
    } catch (error) {
      // Failed writes have their own error by now; what is left is the system's, from reading.
      throw error instanceof ObligatoError ? error : storeUnreadable(this.#parts.folder, error);
    } finally {
      this.#underWay.delete(running);
    }
  }

  async #commitTo(unit: LoadedUnit, commit: Commit, body: Buffer): Promise<Conflict | undefined> {
    // Asked again: the store may have failed while the unit was loading.
    this.#parts.fuse.check();
    const conflict = isWritten(unit.pending, commit) ? undefined : conflictOf(unit.pending, commit);
    if (conflict || isWritten(unit.pending, commit)) {
      // The winner, or what is sent again, may still be on its way to the disk: nobody is told of what is not durable.
      await unit.lastWritten;
      return conflict;
    }
    const next = applyCommit(unit.pending, commit);
    unit.pending = next;
    const { journal, index, cache } = this.#parts;
    unit.lastWritten = journal.append(body, (position) => {
      unit.settle(next, commit, position);
      cache.weigh(unit, unit.weight + position.bytes);
      index.addRecord(unit.id, position);
      index.summarise(next);
      this.#uncheckpointedBytes += position.bytes;
    });
    await unit.lastWritten;
    this.#checkpointIfDue();
    return undefined;
  }

  /** Opens the units of which the index, after a crash, only has a guess, where the answer hangs on it. */
  async #settleGuesses(matters: (summary: Summary) => boolean): Promise<void> {
    const { index, cache } = this.#parts;
    const units = index.guesses().filter((unit) => matters(index.summary(unit)));
    await inParallel(units, unitsAtOnce, (unit) => cache.use(unit, ({ durable }) => index.summarise(durable)));
  }

  #checkpointIfDue(): void {
    const { checkpointBytes } = this.#parts;
    if (this.#uncheckpointedBytes < checkpointBytes || this.#checkpoint || this.#closing) return;
    this.#uncheckpointedBytes = 0;
    const isHurried = () => this.#closing !== undefined;
    this.#checkpoint = writeCheckpoint({ ...this.#parts, isHurried, waiting: segmentsWaiting })
      // A failed write has blown the fuse, and every later commit tells; a damaged document is told to whoever opens its unit.
      .catch(() => undefined)
      .finally(() => {
        this.#checkpoint = undefined;
      });
  }

  async #close(): Promise<void> {
    const { journal, fuse, lock, opened } = this.#parts;
    await Promise.allSettled(this.#underWay);
    await this.#checkpoint;
    try {
      await journal.close();
      const isBehind = journal.end.sequence > opened.records - opened.replayedRecords;
      let documents = documentsAtClose;
      const isHurried = () => documents-- <= 0;
      if (!fuse.isBlown && isBehind) await writeCheckpoint({ ...this.#parts, isHurried, waiting: 0 });
    } finally {
      await lock.release();
    }
  }

  /** Known units that this cycle or decision may belong to, the closest first. */
  #unitsAbove(id: string): readonly string[] {
    const segments = id.split('/');
    const prefixes = segments.map((_, at) => segments.slice(0, segments.length - 1 - at).join('/'));
    return prefixes.filter((unit) => this.#parts.index.get(unit) !== undefined);
  }
}

/** While commits come, segments wait for a quieter hour, or for the end: at 16 MiB each, no more than 64 MiB of them. */
const segmentsWaiting = 4;
/** As many as can be written without anybody noticing; the others wait for the next checkpoint. */
const documentsAtClose = 64;
/** Enough to keep the disk busy, few enough for memory. */
const unitsAtOnce = 16;
