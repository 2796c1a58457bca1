/**
 * Exclusive ownership of a folder, held by the lock file with the highest number: `LOCK.000001`, `LOCK.000002` …
 *
 * A single file that is deleted and made again cannot be taken over without a race: between reading a stale lock and
 * removing it, another process may have put its own in its place. So the highest file is never deleted, only outnumbered,
 * and a number is taken by a link that exactly one process can make.
 */
import { join } from 'node:path';
import type { FileSystem } from '../disk/file-system.ts';
import { isMissing, isTaken } from '../disk/is-missing.ts';
import { readFrom } from '../disk/read-fully.ts';
import type { TemporaryFolder } from '../disk/temporary-folder.ts';
import { storeFailed, storeLocked, storeUnreadable } from '../store-problem.ts';
import { type Holder, parseHolder, stateOf, thisProcess } from './holder.ts';

export interface LockOptions {
  readonly files: FileSystem;
  readonly folder: string;
  readonly temporary: TemporaryFolder;
}

export interface FolderLock {
  /** The pid of a process that ended without letting go, when there was one. */
  readonly takenOverFrom: number | undefined;
  release(): Promise<void>;
}

/**
 * Throws `OBLIGATO_STORE_LOCKED`, naming the holder, when somebody else has the folder.
 *
 * @example
 * import { TemporaryFolder } from '@obligato/files';
 * const temporary = new TemporaryFolder(nodeFileSystem, 'data/tmp');
 * const lock = await lockFolder({ files: nodeFileSystem, folder: 'data', temporary });
 * await lock.release();
 */
export async function lockFolder(options: LockOptions): Promise<FolderLock> {
  const { files, folder } = options;
  const self = thisProcess();
  for (;;) {
    const top = await highest(options);
    const takenOverFrom = top && refuseLiving(options, top, self);
    const mine = (top?.number ?? 0) + 1;
    if (!(await take(options, mine, self))) continue;
    // Whoever was slow may have taken a number that others have already passed.
    const now = await highest(options);
    if (now?.number !== mine || now.isReleased) continue;
    await removeBelow(options, mine);
    await files.syncFolder(folder);
    return { takenOverFrom, release: () => release(options, mine) };
  }
}

/**
 * For a reader that takes nothing: throws `OBLIGATO_STORE_LOCKED` when somebody is writing.
 *
 * @example
 * await refuseWhileHeld({ files: nodeFileSystem, folder: 'data' });
 */
export async function refuseWhileHeld(options: Omit<LockOptions, 'temporary'>): Promise<FolderLock> {
  const top = await highest(options);
  const takenOverFrom = top && refuseLiving(options, top, thisProcess());
  return { takenOverFrom, release: async () => undefined };
}

interface Found {
  readonly number: number;
  readonly path: string;
  readonly isReleased: boolean;
  readonly holder: Holder | undefined;
}

async function highest({ files, folder }: Pick<LockOptions, 'files' | 'folder'>): Promise<Found | undefined> {
  for (;;) {
    const names = await lockNames(files, folder);
    const number = Math.max(0, ...names.map((name) => name.number));
    if (number === 0) return undefined;
    const path = pathOf(folder, number);
    const isReleased = names.some((name) => name.number === number && name.isReleased);
    if (isReleased) return { number, path, isReleased, holder: undefined };
    try {
      return { number, path, isReleased, holder: parseHolder(parse(await readFrom(files, path))) };
    } catch (error) {
      // Released, or outnumbered and removed, since the listing: look again.
      if (!isMissing(error)) throw storeUnreadable(path, error);
    }
  }
}

async function lockNames(files: FileSystem, folder: string) {
  return (await files.list(folder)).flatMap((name) => {
    const [, number, released] = /^LOCK\.(\d{6,})(\.released)?$/.exec(name) ?? [];
    return number === undefined ? [] : [{ name, number: Number(number), isReleased: released !== undefined }];
  });
}

/** The pid of a holder that is gone; undefined when the last one let go. */
function refuseLiving(
  options: Pick<LockOptions, 'folder'>,
  { path, isReleased, holder }: Found,
  self: Holder,
): number | undefined {
  if (isReleased) return undefined;
  if (!holder) {
    throw storeLocked(
      path,
      { en: 'an unknown process: the file cannot be read', 'zh-CN': '身份不明的进程（文件无法读取）' },
      { en: `If no process uses the folder, remove ${path}`, 'zh-CN': `如无进程使用该文件夹，请删除 ${path}` },
    );
  }
  const state = stateOf(holder, self);
  if (state === 'gone') return holder.pid;
  if (state === 'foreign') {
    throw storeLocked(
      path,
      {
        en: `process ${holder.pid} on ${holder.host}, or in a container there`,
        'zh-CN': `${holder.host} 上或其容器内的进程${holder.pid}`,
      },
      {
        en: `It cannot be seen from here whether it still runs. If it does not, remove ${path}`,
        'zh-CN': `此处无法得知其是否仍在运行；如已停止，请删除 ${path}`,
      },
    );
  }
  if (holder.pid === self.pid) {
    throw storeLocked(
      path,
      { en: `this very process, ${holder.pid}`, 'zh-CN': `本进程（${holder.pid}）` },
      {
        en: 'Use the store that is already open, or close it first',
        'zh-CN': '请使用已打开的存储，或先将其关闭',
      },
    );
  }
  throw storeLocked(
    path,
    { en: `process ${holder.pid}`, 'zh-CN': `进程${holder.pid}` },
    {
      en: `Wait for it to end or stop it, or use another folder than ${options.folder}`,
      'zh-CN': `请等其结束或将其停止，或改用 ${options.folder} 以外的文件夹`,
    },
  );
}

/** Whether the number is ours. The file is complete before it has the name: nobody ever reads half a lock. */
async function take({ files, folder, temporary }: LockOptions, mine: number, self: Holder): Promise<boolean> {
  const fresh = await temporary.write(Buffer.from(`${JSON.stringify(self)}\n`));
  try {
    await files.link(fresh, pathOf(folder, mine));
    return true;
  } catch (error) {
    // Taken by somebody else, or swept by somebody else who has just opened the folder.
    if (isTaken(error) || isMissing(error)) return false;
    throw error;
  } finally {
    await files.remove(fresh).catch(() => undefined);
  }
}

async function removeBelow({ files, folder }: LockOptions, mine: number): Promise<void> {
  for (const { name, number } of await lockNames(files, folder)) {
    if (number < mine) await files.remove(join(folder, name)).catch(() => undefined);
  }
}

/** The file stays under another name, so that its number is not given out again. A rename works on a full disk, too. */
async function release({ files, folder }: LockOptions, mine: number): Promise<void> {
  const path = pathOf(folder, mine);
  try {
    await files.rename(path, `${path}.released`);
  } catch (cause) {
    throw storeFailed(path, { en: 'Releasing', 'zh-CN': '释放' }, cause);
  }
}

function pathOf(folder: string, number: number): string {
  return join(folder, `LOCK.${String(number).padStart(6, '0')}`);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
