/** The machine's own file system. */
import { constants, lstatSync, type Stats } from 'node:fs';
import { type FileHandle, link, lstat, open, readdir, rename, unlink } from 'node:fs/promises';
import { kernelLocks } from '../lock/kernel-lock.ts';
import type { FileStat, FileSystem, OpenFile } from './file-system.ts';
import { isMissing } from './is-missing.ts';
import { makeFolders } from './make-folders.ts';

// Windows has no O_NOFOLLOW; the look at every path before it is used stays.
const noFollow = constants.O_NOFOLLOW ?? 0;

const flags = {
  read: constants.O_RDONLY | noFollow,
  write: constants.O_RDWR | noFollow,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | noFollow,
} as const;

export const nodeFileSystem: FileSystem = Object.freeze({
  open: async (path: string, mode: keyof typeof flags) => openFile(await open(path, flags[mode], 0o600)),
  stat: async (path: string) => {
    try {
      return statOf(await lstat(path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  isThere: (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  list: (folder: string) => readdir(folder),
  createFolder: (path: string) => makeFolders(path),
  rename,
  link,
  remove: unlink,
  syncFolder: async (path: string) => {
    const handle = await open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  locks: kernelLocks,
});

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.byteLength, position)).bytesRead,
    write: async (from, position) => (await handle.write(from, 0, from.byteLength, position)).bytesWritten,
    sync: () => handle.sync(),
    datasync: () => handle.datasync(),
    truncate: (bytes) => handle.truncate(bytes),
    bytes: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

function statOf(stats: Stats): FileStat {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'symlink' : 'other';
  return { kind, bytes: stats.size };
}
