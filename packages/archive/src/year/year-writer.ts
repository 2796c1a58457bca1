/** The end of a year that grows: one content, one record, each on the disk before the next step. */
import type { Text } from '@obligato/core';
import {
  ensureFolder,
  type FileSystem,
  type Fuse,
  Journal,
  journalStart,
  type OpenFile,
  recoverJournal,
  type TemporaryFolder,
  writeFully,
} from '@obligato/files';
import { archiveConflict, archiveCorrupt } from '../archive-problem.ts';
import { type ArchiveRecord, closedAt, encodeContent } from '../record/content.ts';
import { type CycleEntry, type DisposalEntry, type Entry, encodeEntry, entryFormat } from '../record/entry.ts';
import { checkContents } from './check-contents.ts';
import { readYear } from './read-year.ts';
import { removeContents } from './remove-contents.ts';
import { contentsPath, type YearId, yearSegments } from './year-folder.ts';

export interface YearWriterOptions {
  readonly files: FileSystem;
  readonly root: string;
  readonly id: YearId;
  readonly temporary: TemporaryFolder;
  readonly fuse: Fuse;
}

/** What became of an append. */
export interface Receipt {
  /** Number of the record, from 1. */
  readonly record: number;
  /** False when it was there already. */
  readonly isNew: boolean;
}

/** What was being done when the disk failed. */
const words = {
  creating: { en: 'Creating the folder of', 'zh-CN': '创建文件夹以存放' },
  opening: { en: 'Opening', 'zh-CN': '打开' },
  rewriting: { en: 'Rewriting', 'zh-CN': '重写' },
  writing: { en: 'Writing', 'zh-CN': '写入' },
} as const satisfies Record<string, Text>;

export class YearWriter {
  readonly #options: YearWriterOptions & { readonly folder: string };
  readonly #journal: Journal;
  readonly #entries: Entry[];
  readonly #recordOf: Map<string, number>;
  readonly #disposed: Set<number>;
  #contents: OpenFile;
  #contentsBytes: number;

  private constructor(
    parts: YearWriterOptions & { folder: string; journal: Journal; contents: OpenFile; bytes: number },
    entries: Entry[],
  ) {
    this.#options = parts;
    this.#journal = parts.journal;
    this.#contents = parts.contents;
    this.#contentsBytes = parts.bytes;
    this.#entries = entries;
    this.#recordOf = new Map();
    this.#disposed = new Set();
    for (const [at, entry] of entries.entries()) this.#note(entry, at + 1);
  }

  /**
   * Checks everything there is, cuts what a crash left unfinished, finishes disposals that it interrupted.
   *
   * Throws `OBLIGATO_ARCHIVE_CORRUPT`: nothing is added to a damaged archive.
   */
  static async open(options: YearWriterOptions): Promise<YearWriter> {
    const { files, root, id, fuse } = options;
    const folder = await fuse.guard(words.creating, root, () => ensureFolder(files, root, yearSegments(id)));
    const year = await readYear({ files, root, id });
    if (year.problem) throw archiveCorrupt(year.problem);
    const checked = await checkContents({ files, root, folder, year });
    if (checked.problem) throw archiveCorrupt(checked.problem);
    return fuse.guard(words.opening, folder, async () => {
      const { end } = await recoverJournal({ files, folder, from: journalStart, visit: () => undefined });
      const journal = new Journal({ files, folder, fuse, end, segmentBytes });
      const contents = await openContents(files, folder, checked.endBytes);
      const entries = year.entries.map(({ entry }) => entry);
      const writer = new YearWriter({ ...options, folder, journal, contents, bytes: checked.endBytes }, entries);
      if (checked.awaitingRemoval.length > 0) await closedOnFailure(writer, () => writer.#removeDisposed());
      return writer;
    });
  }

  entryOf(
    cycle: string,
  ): { readonly record: number; readonly entry: CycleEntry; readonly isDisposed: boolean } | undefined {
    const record = this.#recordOf.get(cycle) ?? 0;
    const entry = this.#entries[record - 1];
    return entry?.kind === 'cycle' ? { record, entry, isDisposed: this.#disposed.has(record) } : undefined;
  }

  /** Every record of a cycle that is not disposed of, oldest first. */
  recordsOf(cycle: string): readonly { readonly record: number; readonly entry: CycleEntry }[] {
    return this.#entries.flatMap((entry, at) => {
      const isIts = entry.kind === 'cycle' && entry.cycle === cycle && !this.#disposed.has(at + 1);
      return isIts ? [{ record: at + 1, entry }] : [];
    });
  }

  /**
   * Throws `OBLIGATO_ARCHIVE_CONFLICT` when the cycle is there with other content, also when that was disposed of. `goesOn` says
   * whether a record is the one that is there, put right since: then it is added, and names the one that it corrects.
   */
  async append(record: ArchiveRecord, goesOn: () => Promise<boolean> = async () => false): Promise<Receipt> {
    const { cycle, decisions } = record;
    const { bytes, hash } = encodeContent(record);
    const known = this.entryOf(cycle.id);
    if (known?.entry.content === hash) return { record: known.record, isNew: false };
    if (known && (known.isDisposed || !(await goesOn()))) throw archiveConflict(cycle.id, known.record);
    const entry: CycleEntry = {
      ...{ format: entryFormat, kind: 'cycle', ...this.#options.id, cycle: cycle.id },
      ...{ duty: cycle.duty, obligation: cycle.obligation, closedAt: closedAt(record), decisions: decisions.length },
      ...{ content: hash, bytes: bytes.byteLength, ...(known ? { corrects: known.record } : {}) },
    };
    return { record: await this.#add(entry, bytes), isNew: true };
  }

  /** The tombstone first, then the content: a crash between the two is seen, and finished at the next open. */
  async dispose(entry: DisposalEntry): Promise<Receipt> {
    const receipt = { record: await this.#add(entry, Buffer.alloc(0)), isNew: true };
    await this.#options.fuse.guard(words.rewriting, contentsPath(this.#options.folder), () => this.#removeDisposed());
    return receipt;
  }

  async close(): Promise<void> {
    await this.#journal.close();
    await this.#contents.close();
  }

  async #add(entry: Entry, content: Buffer): Promise<number> {
    const { fuse, folder } = this.#options;
    const line = Buffer.concat([content, newline]);
    const body = encodeEntry(entry);
    // Content first: a record whose content never arrived would be damage, a content without its record is a leftover.
    await fuse.guard(words.writing, contentsPath(folder), async () => {
      await writeFully(this.#contents, line, this.#contentsBytes);
      await this.#contents.datasync();
    });
    await this.#journal.append(body, () => {
      this.#contentsBytes += line.byteLength;
      this.#entries.push(entry);
      this.#note(entry, this.#entries.length);
    });
    return this.#entries.length;
  }

  #note(entry: Entry, record: number): void {
    if (entry.kind === 'cycle') this.#recordOf.set(entry.cycle, record);
    else this.#disposed.add(entry.record);
  }

  async #removeDisposed(): Promise<void> {
    const { files, folder, temporary } = this.#options;
    const before = this.#contents;
    this.#contentsBytes = await removeContents({ files, folder, temporary, records: this.#disposed });
    this.#contents = await files.open(contentsPath(folder), 'write');
    await before.close();
  }
}

const newline = Buffer.from('\n');
/** As the store's journal: small enough to be read whole, large enough that a year is one. */
const segmentBytes = 16 * 1024 * 1024;

/** Ready for the next content, with what a crash left after the last one cut off. */
async function openContents(files: FileSystem, folder: string, endBytes: number): Promise<OpenFile> {
  const path = contentsPath(folder);
  const isThere = (await files.stat(path)) !== undefined;
  const file = await files.open(path, isThere ? 'write' : 'create');
  return closedOnFailure(file, async () => {
    if (!isThere) await files.syncFolder(folder);
    if ((await file.bytes()) > endBytes) await file.truncate(endBytes);
    // A cut that is lost with the power would leave the old end behind the next content.
    await file.sync();
    return file;
  });
}

async function closedOnFailure<T>(open: { close(): Promise<void> }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await open.close();
    throw error;
  }
}
