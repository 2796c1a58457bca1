/**
 * The file in which stands what waits, what is being sent and what was told: lines of JSON, added at the end and on the disk before
 * anybody goes on. A line that a crash cut short was never acknowledged.
 */
import { join } from 'node:path';
import type { Timestamp } from '@obligato/core';
import {
  createDurably,
  type FileSystem,
  type FolderLock,
  Fuse,
  isFile,
  isFolder,
  lockFolder,
  nodeFileSystem,
  type OpenFile,
  readFrom,
  storeCorrupt,
  TemporaryFolder,
  writeFully,
  writing,
} from '@obligato/files';
import type { SpoolRecord } from './spool-record.ts';
import { applyRecord, emptySpool, type SpoolState, snapshotOf } from './spool-state.ts';

export const spoolFileName = 'spool.jsonl';

/** A file is written anew when it has grown by this much since it was. */
const growthBytes = 4 * 1024 * 1024;

interface Waiting {
  readonly bytes: Buffer;
  readonly records: readonly SpoolRecord[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class SpoolFile {
  readonly state: SpoolState;
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #temporary: TemporaryFolder;
  readonly #lock: FolderLock;
  readonly #fuse: Fuse;
  #file: OpenFile;
  #bytes: number;
  #begunAtBytes: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  private constructor(parts: {
    readonly files: FileSystem;
    readonly folder: string;
    readonly temporary: TemporaryFolder;
    readonly lock: FolderLock;
    readonly file: OpenFile;
    readonly read: ReadSpool;
  }) {
    this.#files = parts.files;
    this.#folder = parts.folder;
    this.#temporary = parts.temporary;
    this.#lock = parts.lock;
    this.#fuse = new Fuse(undefined, () => parts.lock.check());
    this.#file = parts.file;
    this.#bytes = parts.read.bytes;
    this.#begunAtBytes = parts.read.begunAtBytes;
    this.state = parts.read.state;
  }

  /** Takes the folder for this process. Throws `OBLIGATO_STORE_LOCKED` when another has it. */
  static async open(folder: string, files: FileSystem = nodeFileSystem): Promise<SpoolFile> {
    if (!(await isFolder(files, folder))) await createDurably(files, folder);
    const temporary = new TemporaryFolder(files, folder);
    const lock = await lockFolder({ files, folder, temporary });
    try {
      await temporary.sweep();
      const path = join(folder, spoolFileName);
      if (!(await isFile(files, path))) {
        await files.rename(await temporary.write(new Uint8Array()), path);
        await files.syncFolder(folder);
      }
      const read = await readSpool(folder, files);
      const file = await files.open(path, 'write');
      await file.truncate(read.bytes);
      return new SpoolFile({ files, folder, temporary, lock, file, read });
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Resolves when they are on the disk; the state has them then, and not before. */
  write(records: readonly SpoolRecord[]): Promise<void> {
    if (records.length === 0) return Promise.resolve();
    const bytes = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, records, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  /** Writes the file anew where most of it is of no use any more. */
  async tidy(now: Timestamp): Promise<void> {
    if (this.#bytes - this.#begunAtBytes < growthBytes) return;
    while (this.#writing) await this.#writing;
    // What is to be written meanwhile waits: it would go into the file that is left.
    this.#writing = this.#writeAnew(now).finally(() => {
      this.#writing = this.#waiting.length > 0 ? this.#drain() : undefined;
    });
    await this.#writing;
  }

  async #writeAnew(now: Timestamp): Promise<void> {
    const state = snapshotOf(this.state, now);
    const bytes = Buffer.from(`${JSON.stringify({ does: 'begin', state } satisfies SpoolRecord)}\n`);
    const path = join(this.#folder, spoolFileName);
    await this.#fuse.guard(writing, path, async () => {
      const fresh = await this.#temporary.write(bytes);
      await this.#files.rename(fresh, path);
      await this.#files.syncFolder(this.#folder);
      await this.#file.close();
      this.#file = await this.#files.open(path, 'write');
    });
    applyRecord(this.state, { does: 'begin', state });
    this.#bytes = bytes.byteLength;
    this.#begunAtBytes = bytes.byteLength;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
    await this.#lock.release();
  }

  /** Whoever comes while a write is under way shares the next one. */
  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        const bytes = Buffer.concat(group.map((each) => each.bytes));
        await this.#fuse.guard(writing, join(this.#folder, spoolFileName), async () => {
          await writeFully(this.#file, bytes, this.#bytes);
          await this.#file.datasync();
        });
        this.#bytes += bytes.byteLength;
        for (const { records, resolve } of group) {
          for (const record of records) applyRecord(this.state, record);
          resolve();
        }
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#writing = undefined;
  }
}

interface ReadSpool {
  readonly state: SpoolState;
  /** Up to the end of the last whole line. */
  readonly bytes: number;
  /** Of the line with which it was begun anew. */
  readonly begunAtBytes: number;
}

/**
 * What a folder holds, for whoever only looks: nothing where there is none. Throws `OBLIGATO_STORE_CORRUPT` for a line in the midst
 * that is none.
 */
export async function readSpool(folder: string, files: FileSystem = nodeFileSystem): Promise<ReadSpool> {
  const path = join(folder, spoolFileName);
  const state = emptySpool();
  if (!(await isFolder(files, folder)) || !(await isFile(files, path))) return { state, bytes: 0, begunAtBytes: 0 };
  const content = await readFrom(files, path);
  const bytes = content.lastIndexOf('\n') + 1;
  let begunAtBytes = 0;
  for (let from = 0, line = 1; from < bytes; line++) {
    const end = content.indexOf('\n', from);
    const record = recordIn(content.toString('utf8', from, end), path, line);
    if (record.does === 'begin') begunAtBytes = end + 1;
    applyRecord(state, record);
    from = end + 1;
  }
  return { state, bytes, begunAtBytes };
}

function recordIn(text: string, path: string, line: number): SpoolRecord {
  try {
    return JSON.parse(text);
  } catch {
    throw storeCorrupt(
      path,
      { en: `line ${line} is not a record`, 'zh-CN': `第${line}行不是有效记录` },
      {
        en: 'Put the folder back from a backup, or move it away: then nobody knows what was told, and what still waits is lost',
        'zh-CN': '请从备份恢复该文件夹，或将其移走；移走后已通知的情况无从知晓，尚待通知的内容也将丢失',
      },
    );
  }
}
