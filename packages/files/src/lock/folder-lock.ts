/**
 * Exclusive ownership of a folder. What decides is a lock of the operating system on `owner.lock`, which the kernel takes back from a
 * process that ends. Beside it the lock file with the highest number, `LOCK.000001`, `LOCK.000002` …, says who the owner is, and
 * decides where there is no such lock.
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
import { storeFailed, storeLockLost, storeUnreadable } from '../store-problem.ts';
import { type Holder, parseHolder, thisProcess } from './holder.ts';
import type { KernelLock } from './kernel-lock.ts';
import { inUse, refuseLiving } from './refuse-living.ts';
import { warnOfWeakLock } from './weak-lock.ts';

export interface LockOptions {
  readonly files: FileSystem;
  readonly folder: string;
  readonly temporary: TemporaryFolder;
}

export interface FolderLock {
  /** The pid of a process that ended without letting go, when there was one. */
  readonly takenOverFrom: number | undefined;
  /** Throws `OBLIGATO_STORE_LOCK_LOST` when somebody has taken the lock away: asked before anything is written. */
  check(): Promise<void>;
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
  const kernel = await takeKernelLock(options);
  try {
    return await takeNumber(options, kernel);
  } catch (error) {
    kernel?.release();
    throw error;
  }
}

/** Undefined where there is no such lock. */
async function takeKernelLock({ files, folder }: LockOptions): Promise<KernelLock | undefined> {
  for (let tries = 1; ; tries++) {
    const taking = files.locks?.take(kernelPath(folder));
    if (taking?.is === 'unsupported') warnOfWeakLock(folder, taking.why);
    if (taking?.is === 'held') return taking.lock;
    if (taking?.is !== 'taken') return undefined;
    const top = await highest({ files, folder });
    // Whoever has it may still be writing down who it is, or be a reader who only asks.
    if (top && !top.isReleased) throw inUse({ folder, path: top.path, holder: top.holder, isHeld: true });
    if (tries === 5) throw inUse({ folder, path: kernelPath(folder), holder: undefined, isHeld: true });
    await new Promise((resume) => setTimeout(resume, 10));
  }
}

async function takeNumber(options: LockOptions, kernel: KernelLock | undefined): Promise<FolderLock> {
  const { files, folder } = options;
  const self = thisProcess(kernel !== undefined);
  for (;;) {
    const top = await highest(options);
    const takenOverFrom = top && refuseLiving(folder, top, self);
    const mine = (top?.number ?? 0) + 1;
    if (!(await take(options, mine, self))) continue;
    // Whoever was slow may have taken a number that others have already passed.
    const now = await highest(options);
    if (now?.number !== mine || now.isReleased) continue;
    await removeBelow(options, mine);
    await files.syncFolder(folder);
    const path = pathOf(folder, mine);
    // Asked before every write: without going through the queue of the disk, where the file system can.
    const isThere = async () => files.isThere?.(path) ?? (await files.stat(path)) !== undefined;
    const isHeld = async () => (kernel?.isSound() ?? true) && (await isThere());
    return {
      takenOverFrom,
      check: async () => {
        if (!(await isHeld())) throw storeLockLost(folder);
      },
      release: async () => {
        try {
          if (await isHeld()) await release(files, path);
        } finally {
          kernel?.release();
        }
      },
    };
  }
}

/**
 * For a reader that takes nothing: throws `OBLIGATO_STORE_LOCKED` when somebody is writing.
 *
 * @example
 * await refuseWhileHeld({ files: nodeFileSystem, folder: 'data' });
 */
export async function refuseWhileHeld(options: Omit<LockOptions, 'temporary'>): Promise<FolderLock> {
  const { files, folder } = options;
  const top = await highest(options);
  const isFree = top !== undefined && files.locks?.isFree(kernelPath(folder));
  const takenOverFrom = top && refuseLiving(folder, top, thisProcess(isFree));
  return { takenOverFrom, check: async () => undefined, release: async () => undefined };
}

/** The lock file that counts. */
export interface Found {
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
async function release(files: FileSystem, path: string): Promise<void> {
  try {
    await files.rename(path, `${path}.released`);
  } catch (cause) {
    throw storeFailed(path, { en: 'Releasing', 'zh-CN': '释放' }, cause);
  }
}

/** Never removed, nor written to: the lock is on the file, not on what it says. */
const kernelPath = (folder: string) => join(folder, 'owner.lock');

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
