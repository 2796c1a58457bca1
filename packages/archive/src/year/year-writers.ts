/** The years that are open for adding to: the folder is owned from the first of them on, and only a few are held open. */
import { resolve } from 'node:path';
import {
  createDurably,
  ensureFolder,
  type FileSystem,
  type FolderLock,
  Fuse,
  isFolder,
  lockFolder,
  TemporaryFolder,
} from '@obligato/files';
import { originOf } from '../checkpoint/checkpoint.ts';
import type { YearId } from './year-folder.ts';
import { YearWriter } from './year-writer.ts';

interface Owned {
  readonly lock: FolderLock;
  readonly temporary: TemporaryFolder;
}

/** Not for two calls at a time: the archive queues them. */
export class YearWriters {
  readonly #files: FileSystem;
  readonly #root: string;
  readonly #fuse = new Fuse(undefined, async () => this.#owned?.lock.check());
  /** The least recently used first. */
  readonly #open = new Map<string, YearWriter>();
  #owned: Owned | undefined;

  constructor(files: FileSystem, folder: string) {
    this.#files = files;
    this.#root = resolve(folder);
  }

  /** Throws `OBLIGATO_STORE_LOCKED` when another process adds to the archive. */
  async get(id: YearId): Promise<YearWriter> {
    this.#fuse.check();
    const key = originOf(id);
    this.#owned ??= await own(this.#files, this.#root);
    const found = this.#open.get(key);
    this.#open.delete(key);
    const parts = { files: this.#files, root: this.#root, id, temporary: this.#owned.temporary, fuse: this.#fuse };
    const writer = found ?? (await YearWriter.open(parts));
    this.#open.set(key, writer);
    await this.#closeBeyond(openYears);
    return writer;
  }

  /** Lets go of the folder, also when a file will not close. */
  async close(): Promise<void> {
    try {
      await this.#closeBeyond(0);
    } finally {
      await this.#owned?.lock.release();
      this.#owned = undefined;
    }
  }

  async #closeBeyond(count: number): Promise<void> {
    for (const [key, writer] of this.#open) {
      if (this.#open.size <= count) return;
      this.#open.delete(key);
      await writer.close();
    }
  }
}

/** Enough for a superior that archives its units one after the other; a file handle is not free. */
const openYears = 8;

/** The folder, made when missing, with this process as the only one that adds to it. */
export async function own(files: FileSystem, root: string): Promise<Owned> {
  if (!(await isFolder(files, root))) await createDurably(files, root);
  const temporary = new TemporaryFolder(files, await ensureFolder(files, root, ['tmp']));
  const lock = await lockFolder({ files, folder: root, temporary });
  try {
    await temporary.sweep();
  } catch (error) {
    await lock.release().catch(() => undefined);
    throw error;
  }
  return { lock, temporary };
}
