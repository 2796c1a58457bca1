/** The real file system, which fails for good at its n-th change: a write is cut in the middle, everything else is not done. */
import { type FileSystem, nodeFileSystem, type OpenFile } from '@obligato/lowdb';

export interface Failing {
  readonly files: FileSystem;
  /** Changes asked for so far. */
  readonly count: () => number;
}

export function failingFileSystem(failAt: number): Failing {
  let count = 0;
  const isDown = () => {
    count += 1;
    return count >= failAt;
  };
  const change = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isDown()) throw Object.assign(new Error('EIO: injected'), { code: 'EIO' });
    return work();
  };
  const failingFile = (file: OpenFile): OpenFile => ({
    read: (into, position) => file.read(into, position),
    write: async (from, position) => {
      if (!isDown()) return file.write(from, position);
      await file.write(from.subarray(0, Math.floor(from.byteLength / 2)), position);
      throw Object.assign(new Error('EIO: injected'), { code: 'EIO' });
    },
    sync: () => change(() => file.sync()),
    datasync: () => change(() => file.datasync()),
    truncate: (bytes) => change(() => file.truncate(bytes)),
    bytes: () => file.bytes(),
    close: () => file.close(),
  });
  const files: FileSystem = {
    ...nodeFileSystem,
    open: async (path, mode) => {
      const open = async () => failingFile(await nodeFileSystem.open(path, mode));
      return mode === 'create' ? change(open) : open();
    },
    createFolder: (path) => change(() => nodeFileSystem.createFolder(path)),
    rename: (from, to) => change(() => nodeFileSystem.rename(from, to)),
    link: (from, to) => change(() => nodeFileSystem.link(from, to)),
    remove: (path) => change(() => nodeFileSystem.remove(path)),
    syncFolder: (path) => change(() => nodeFileSystem.syncFolder(path)),
  };
  return { files, count: () => count };
}
