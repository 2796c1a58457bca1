/** An archive of closed cycles: a folder that is only added to, and can prove it. */
import type { RetentionSchedule } from '@obligato/core';
import type { FileSystem } from '@obligato/files';
import { archiveCorrupt } from './archive-problem.ts';
import type { ConsistencyProof } from './proof/consistency-proof.ts';
import type { InclusionProof } from './proof/inclusion-proof.ts';
import { checkpointAt, consistencyProof, inclusionProof, type Prove, requireYear } from './proof/prove.ts';
import { Queue } from './queue.ts';
import type { ArchiveRecord } from './record/content.ts';
import type { Entry } from './record/entry.ts';
import { isCorrectionOf } from './record/is-correction-of.ts';
import { type Disposal, disposalOf } from './retention/disposal.ts';
import { type Retention, retentionOf } from './retention/retention.ts';
import { listYears } from './year/list-years.ts';
import { type Archived, readRecord } from './year/read-record.ts';
import { readYear } from './year/read-year.ts';
import { requireOwn } from './year/require-own.ts';
import type { YearId } from './year/year-folder.ts';
import type { Receipt } from './year/year-writer.ts';
import { YearWriters } from './year/year-writers.ts';

export interface ArchiveParts {
  readonly files: FileSystem;
  readonly root: string;
  readonly schedule: RetentionSchedule;
}

/**
 * Made by `openArchive`. Safe to use from many callers at once; what they ask for is done one by one.
 *
 * @example
 * const archive: Archive = openArchive({ folder: 'data/archive' });
 * const { content } = await archive.read('bureau/branch-1', 2026, 'bureau/branch-1/general-meeting/2026-Q1');
 */
export class Archive {
  readonly #parts: ArchiveParts;
  readonly #queue: Queue;
  readonly #writers: YearWriters;

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
    this.#queue = new Queue(parts.root);
    this.#writers = new YearWriters(parts.files, parts.root);
  }

  /**
   * Adds a closed cycle. Resolves when it is on the disk. The same cycle again, with the same content, changes nothing; one that
   * was put right since is added as a record that names the one it corrects.
   *
   * Throws `OBLIGATO_ARCHIVE_CONFLICT` for the same cycle with other content, `OBLIGATO_ARCHIVE_CORRUPT` when what is there is
   * damaged, `OBLIGATO_STORE_LOCKED` when another process adds, `OBLIGATO_STORE_FAILED` when the disk refuses.
   */
  append(unit: string, year: number, record: ArchiveRecord): Promise<Receipt> {
    return this.#queue.run(async () => {
      const id = { unit, year };
      requireOwn(id, record);
      const goesOn = async () => isCorrectionOf(record, (await readRecord(this.#prove(id), record.cycle.id)).content);
      return (await this.#writers.get(id)).append(record, goesOn);
    });
  }

  /** The years there are, by unit, then year. */
  years(): Promise<readonly YearId[]> {
    return this.#queue.run(() => listYears(this.#parts.files, this.#parts.root));
  }

  /** The records of a year in order, without their contents; none for a year there is not. Throws `OBLIGATO_ARCHIVE_CORRUPT`. */
  entries(unit: string, year: number): Promise<readonly Entry[]> {
    return this.#queue.run(async () => {
      const { entries, problem } = await readYear(this.#prove({ unit, year }));
      if (problem) throw archiveCorrupt(problem);
      return entries.map(({ entry }) => entry);
    });
  }

  /**
   * A cycle with its decisions, checked against its record; or the tombstone, when it was disposed of.
   *
   * Throws `OBLIGATO_ARCHIVE_UNKNOWN` or `OBLIGATO_ARCHIVE_CORRUPT`.
   */
  read(unit: string, year: number, cycle: string): Promise<Archived> {
    return this.#queue.run(() => readRecord(this.#prove({ unit, year }), cycle));
  }

  /**
   * Removes the content of a cycle whose retention has run out. The record stays, with a tombstone after it: the archive
   * verifies as before. Disposing of what is disposed of changes nothing.
   *
   * It reaches this archive's content and nothing else: not the store's journal, not backups, not what was printed or copied.
   *
   * Throws `OBLIGATO_ARCHIVE_KEPT` while it has to be kept, `OBLIGATO_ARCHIVE_UNKNOWN` for a cycle that is not here, and
   * `OBLIGATO_USAGE` without a reason or an approval.
   */
  dispose(unit: string, year: number, cycle: string, disposal: Disposal): Promise<Receipt> {
    return this.#queue.run(async () => {
      const id = { unit, year };
      // Asked before the folder is owned, or even made, for a year there is not.
      await requireYear(this.#prove(id));
      const writer = await this.#writers.get(id);
      const known = writer.entryOf(cycle);
      const entry = disposalOf({ id, cycle, known, disposal, schedule: this.#parts.schedule });
      if (known?.isDisposed) return { record: known.record, isNew: false };
      // What it was before it was put right goes as well, and goes first: a crash in between leaves the last, to be asked again.
      for (const { record } of writer.recordsOf(cycle)) {
        if (record !== entry.record) await writer.dispose({ ...entry, record });
      }
      return writer.dispose(entry);
    });
  }

  /** How long a cycle's content has to be kept; undefined when no rule of the schedule fits. */
  async retentionOf(unit: string, year: number, cycle: string): Promise<Retention | undefined> {
    const { entry } = await this.read(unit, year, cycle);
    return retentionOf(this.#parts.schedule, entry);
  }

  /**
   * Three lines that stand for every record of the year, to be printed or sent to the superior. With `size`, as it was then.
   *
   * Throws `OBLIGATO_ARCHIVE_UNKNOWN` for a year there is not, `OBLIGATO_ARCHIVE_CORRUPT` for a broken chain.
   */
  checkpointOf(unit: string, year: number, options: { readonly size?: number } = {}): Promise<string> {
    return this.#queue.run(() => checkpointAt(this.#prove({ unit, year }), options.size));
  }

  /** That a cycle stands in the year: against its checkpoint of now, or with `size` against an earlier one. Also for what is disposed of. */
  proveInclusion(
    unit: string,
    year: number,
    cycle: string,
    options: { readonly size?: number } = {},
  ): Promise<InclusionProof> {
    return this.#queue.run(() => inclusionProof(this.#prove({ unit, year }), cycle, options.size));
  }

  /** That the year has only been added to since it had `oldSize` records. */
  proveConsistency(
    unit: string,
    year: number,
    oldSize: number,
    options: { readonly size?: number } = {},
  ): Promise<ConsistencyProof> {
    return this.#queue.run(() => consistencyProof(this.#prove({ unit, year }), oldSize, options.size));
  }

  /** Waits for what was asked, and lets go of the folder. The archive can be used again after that. */
  close(): Promise<void> {
    return this.#queue.run(() => this.#writers.close());
  }

  #prove(id: YearId): Prove {
    return { files: this.#parts.files, root: this.#parts.root, id };
  }
}
