/** The few file operations a store stands on, as a port: a harness fills it with full disks, torn writes and lost power. */
import type { KernelLocks } from '../lock/kernel-lock.ts';

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'symlink' | 'other';
  readonly bytes: number;
}

export interface OpenFile {
  /** Bytes read into the buffer from a position of the file: fewer than asked near the end, 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Bytes taken, which may be fewer than offered: whoever calls goes on with the rest. */
  write(from: Uint8Array, position: number): Promise<number>;
  /** Content and metadata are on the disk. */
  sync(): Promise<void>;
  /** Content, and what is needed to read it, is on the disk. */
  datasync(): Promise<void>;
  truncate(bytes: number): Promise<void>;
  bytes(): Promise<number>;
  close(): Promise<void>;
}

/** Every operation rejects with an `Error` whose `code` is the system's (`ENOSPC`, `EIO`, `EEXIST` …). None follows a final symlink. */
export interface FileSystem {
  /** `read`: an existing file. `write`: an existing file, to change. `create`: a file that must not exist yet. */
  open(path: string, mode: 'read' | 'write' | 'create'): Promise<OpenFile>;
  /** What stands at a path, links not followed; undefined when nothing does. */
  stat(path: string): Promise<FileStat | undefined>;
  /** Whether anything stands at a path, answered at once; a file system that cannot is asked with `stat`. */
  isThere?(path: string): boolean;
  /** Names in a folder, in any order. */
  list(folder: string): Promise<readonly string[]>;
  /** Creates a folder and what is missing above it. */
  createFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; rejects with `EEXIST` when the name is taken. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Names created, renamed and removed in a folder are on the disk. */
  syncFolder(path: string): Promise<void>;
  /** Locks that the operating system takes back from a process that ends; absent on a disk that has none, as one in memory. */
  readonly locks?: KernelLocks;
}
