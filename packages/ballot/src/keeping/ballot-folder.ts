/** The folder of one ballot: whole files, each replaced in one step, and no generation before it. It lies outside journal, backup and export. */
import { dirname, join } from 'node:path';
import {
  createDurably,
  ensureFolder,
  type FileSystem,
  type FolderLock,
  FolderSync,
  Fuse,
  isFile,
  lockFolder,
  readFrom,
  storeCorrupt,
  TemporaryFolder,
  writing,
} from '@obligato/files';

/** What lies in it, and until when. */
export const fileNames = {
  announcement: 'announcement.json',
  /** Who may vote; until the tally. */
  electorate: 'electorate.json',
  /** Private keys that papers are signed with; until the tally. */
  keys: 'keys.json',
  /** The set of those whom papers were issued to, sorted; until the tally. */
  issued: 'issued.json',
  phase: 'phase.json',
  /** Sealed sheets of each lot, sorted; until the close. */
  box: 'box.json',
  /** The sorted lists and their roots, from the close on. */
  closed: 'closed.json',
  tally: 'tally.json',
} as const;
export type FileName = keyof typeof fileNames;

/** A file of a ballot, by whoever holds it or not: files are replaced in one step. Undefined when it is not there. */
export async function readWhole<T>(files: FileSystem, folder: string, name: FileName): Promise<T | undefined> {
  const path = join(folder, fileNames[name]);
  if (!(await isFile(files, path))) return undefined;
  try {
    return JSON.parse((await readFrom(files, path)).toString('utf8')) as T;
  } catch (cause) {
    throw storeCorrupt(
      path,
      { en: 'is not the JSON that was written', 'zh-CN': '不是写入时的 JSON' },
      {
        en: 'Take the file from where the disk is mirrored; it is in no backup',
        'zh-CN': '请从磁盘镜像恢复；备份中没有此文件',
      },
      cause,
    );
  }
}

export class BallotFolder {
  readonly path: string;
  readonly #files: FileSystem;
  readonly #temporary: TemporaryFolder;
  readonly #folders: FolderSync;
  readonly #fuse: Fuse;
  readonly #lock: FolderLock;
  /** The latest write that has not begun, and the one that is under way, by file. */
  readonly #next = new Map<FileName, Promise<void>>();
  readonly #running = new Map<FileName, Promise<void>>();

  private constructor(files: FileSystem, path: string, temporary: TemporaryFolder, lock: FolderLock) {
    this.path = path;
    this.#files = files;
    this.#temporary = temporary;
    this.#folders = new FolderSync(files);
    this.#lock = lock;
    this.#fuse = new Fuse(undefined, () => lock.check());
  }

  /** Takes it for this process; made when it is not there. */
  static async own(files: FileSystem, path: string): Promise<BallotFolder> {
    if ((await files.stat(path)) === undefined) await createDurably(files, path);
    const temporary = new TemporaryFolder(files, await ensureFolder(files, path, ['tmp']));
    const lock = await lockFolder({ files, folder: path, temporary });
    await temporary.sweep();
    return new BallotFolder(files, path, temporary, lock);
  }

  read<T>(name: FileName): Promise<T | undefined> {
    return readWhole<T>(this.#files, this.path, name);
  }

  /**
   * Resolves when what `content` says when it is written is on the disk. Calls that come while another write is under way share the
   * next one.
   */
  write(name: FileName, content: () => unknown): Promise<void> {
    const waiting = this.#next.get(name);
    if (waiting) return waiting;
    const before = this.#running.get(name) ?? Promise.resolve();
    const write = before.then(() => {
      this.#next.delete(name);
      const running = this.#replace(this.#pathOf(name), `${JSON.stringify(content())}\n`);
      this.#running.set(
        name,
        running.catch(() => undefined),
      );
      return running;
    });
    this.#next.set(name, write);
    return write;
  }

  /** What is not there any more does not matter. What a disk keeps of a file that was removed is the disk’s. */
  async remove(names: readonly FileName[]): Promise<void> {
    for (const name of names) {
      const path = this.#pathOf(name);
      if (!(await isFile(this.#files, path))) continue;
      await this.#fuse.guard({ en: 'Removing', 'zh-CN': '删除' }, path, () => this.#files.remove(path));
    }
    await this.#folders.sync(this.path);
  }

  /** After the first write that failed nothing is taken any more. */
  check(): void {
    this.#fuse.check();
  }

  async release(): Promise<void> {
    await Promise.allSettled([...this.#next.values(), ...this.#running.values()]);
    await this.#lock.release();
  }

  #replace(path: string, text: string): Promise<void> {
    return this.#fuse.guard(writing, path, async () => {
      await this.#files.rename(await this.#temporary.write(Buffer.from(text)), path);
      await this.#folders.sync(dirname(path));
    });
  }

  #pathOf = (name: FileName) => join(this.path, fileNames[name]);
}
