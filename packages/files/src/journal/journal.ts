/** The end of the journal that grows: commits of all units, gathered into groups that share one write and one sync. */
import type { FileSystem, OpenFile } from '../disk/file-system.ts';
import { writeFully } from '../disk/write-fully.ts';
import { type Fuse, writing } from '../fuse.ts';
import { encodeFrame, hashOf, headerBytes } from './frame.ts';
import type { JournalEnd, Position } from './position.ts';
import { createSegment } from './recover-journal.ts';
import { segmentPath } from './segment.ts';

export interface JournalOptions {
  readonly files: FileSystem;
  readonly folder: string;
  readonly fuse: Fuse;
  readonly end: JournalEnd;
  /** A segment that has reached this size is left, and the next begun. */
  readonly segmentBytes: number;
}

interface Waiting {
  readonly body: Buffer;
  readonly whenDurable: (position: Position) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The end of a journal that grows. Begins where `recoverJournal` found that it ends.
 *
 * @example
 * import { Fuse, journalStart, recoverJournal } from '@obligato/files';
 * const where = { files: nodeFileSystem, folder: 'data/journal' };
 * const { end } = await recoverJournal({ ...where, from: journalStart, visit: () => undefined });
 * const journal = new Journal({ ...where, fuse: new Fuse(), end, segmentBytes: 64 * 1024 * 1024 });
 * await journal.append(Buffer.from('{}'), ({ sequence }) => print(`record ${sequence} is on the disk`));
 */
export class Journal {
  readonly #options: JournalOptions;
  /** Opened with the first record: a store that is only read must not need a disk that can be written. */
  #file: OpenFile | undefined;
  #end: JournalEnd;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  /** `end` is where recovery found that the last segment ends. */
  constructor(options: JournalOptions) {
    this.#options = options;
    this.#end = options.end;
  }

  /** The end of what is durable. */
  get end(): JournalEnd {
    return this.#end;
  }

  /**
   * Adds one record. Resolves when it is on the disk; `whenDurable` is called just before, in the order of the journal and in
   * one go for a group, so that whoever looks at `end` never sees records that the caller has not taken note of.
   */
  append(body: Buffer, whenDurable: (position: Position) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ body, whenDurable, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  /** Waits for what is under way, and lets go of the file. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // One turn of the loop for everybody whom the last group let go: without it groups of one and of many would alternate.
      await new Promise((resume) => setImmediate(resume));
      const group = this.#takeGroup();
      try {
        await this.#writeGroup(group);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#writing = undefined;
  }

  #takeGroup(): readonly Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { body } of this.#waiting) {
      bytes += body.byteLength;
      if (bytes > maximumGroupBytes && count > 0) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    const { files, fuse, folder, segmentBytes } = this.#options;
    if (this.#end.offset >= segmentBytes) {
      await fuse.guard({ en: 'Starting', 'zh-CN': '新建' }, segmentPath(folder, this.#end.segment + 1), () =>
        this.#nextSegment(),
      );
    }
    const { chunks, positions, end } = this.#encode(group);
    const path = segmentPath(folder, this.#end.segment);
    await fuse.guard(writing, path, async () => {
      this.#file ??= await files.open(path, 'write');
      await writeFully(this.#file, Buffer.concat(chunks), this.#end.offset);
      await this.#file.datasync();
    });
    // A checkpoint that failed meanwhile has blown the fuse: after that nothing may be acknowledged, this group included.
    fuse.check();
    this.#end = end;
    for (const [index, position] of positions.entries()) group[index]?.whenDurable(position);
    for (const { resolve } of group) resolve();
  }

  #encode(group: readonly Waiting[]) {
    const chunks: Uint8Array[] = [];
    const positions: Position[] = [];
    const synced = this.#end.sequence;
    let { segment, offset, sequence, hash } = this.#end;
    for (const { body } of group) {
      const previous = hash;
      sequence += 1;
      hash = hashOf(sequence, previous, body);
      chunks.push(...encodeFrame({ sequence, synced, length: body.byteLength, previous, hash }, body));
      const bytes = headerBytes + body.byteLength + 1;
      positions.push({ sequence, segment, offset, bytes });
      offset += bytes;
    }
    return { chunks, positions, end: { segment, offset, sequence, hash } };
  }

  async #nextSegment(): Promise<void> {
    const { files, folder } = this.#options;
    const segment = this.#end.segment + 1;
    await createSegment(files, folder, segment);
    const file = await files.open(segmentPath(folder, segment), 'write');
    await this.#file?.close();
    this.#file = file;
    this.#end = { ...this.#end, segment, offset: 0 };
  }
}

/** Keeps one write, and the memory that holds it, within bounds. */
const maximumGroupBytes = 4 * 1024 * 1024;
