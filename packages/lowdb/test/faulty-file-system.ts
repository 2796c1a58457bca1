/** The real file system, with faults where a test asks for them. */
import { type FileSystem, nodeFileSystem, type OpenFile } from '../src/index.ts';

export type Operation =
  | 'open'
  | 'read'
  | 'write'
  | 'sync'
  | 'datasync'
  | 'truncate'
  | 'createFolder'
  | 'rename'
  | 'link'
  | 'remove'
  | 'syncFolder';

/** Called before every operation: an error code makes it fail, a number makes a write take only so many bytes. */
export type Fault = (operation: Operation, path: string) => string | number | undefined;

export function faultyFileSystem(fault: Fault): FileSystem {
  const guard = (operation: Operation, path: string): number | undefined => {
    const answer = fault(operation, path);
    if (typeof answer === 'string')
      throw Object.assign(new Error(`${answer}: injected at ${operation}`), { code: answer });
    return answer;
  };
  return {
    ...nodeFileSystem,
    open: async (path, mode) => {
      guard('open', path);
      return faultyFile(await nodeFileSystem.open(path, mode), path, guard);
    },
    createFolder: async (path) => {
      guard('createFolder', path);
      return nodeFileSystem.createFolder(path);
    },
    rename: async (from, to) => {
      guard('rename', to);
      return nodeFileSystem.rename(from, to);
    },
    link: async (from, to) => {
      guard('link', to);
      return nodeFileSystem.link(from, to);
    },
    remove: async (path) => {
      guard('remove', path);
      return nodeFileSystem.remove(path);
    },
    syncFolder: async (path) => {
      guard('syncFolder', path);
      return nodeFileSystem.syncFolder(path);
    },
  };
}

function faultyFile(
  file: OpenFile,
  path: string,
  guard: (operation: Operation, path: string) => number | undefined,
): OpenFile {
  return {
    read: async (into, position) => {
      guard('read', path);
      return file.read(into, position);
    },
    write: async (from, position) => {
      const limit = guard('write', path);
      return file.write(limit === undefined ? from : from.subarray(0, limit), position);
    },
    sync: async () => {
      guard('sync', path);
      return file.sync();
    },
    datasync: async () => {
      guard('datasync', path);
      return file.datasync();
    },
    truncate: async (bytes) => {
      guard('truncate', path);
      return file.truncate(bytes);
    },
    bytes: () => file.bytes(),
    close: () => file.close(),
  };
}
