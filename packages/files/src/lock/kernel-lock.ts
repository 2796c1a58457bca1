/**
 * A lock of the operating system on a file. The kernel lets go of it with the process that holds it, however that ends: no pid, host
 * name or boot id has to be believed.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs';
import { flockCommand } from './flock-command.ts';
import { lockLibrary } from './lock-library.ts';

export interface KernelLocks {
  /** Takes the lock on a file, which is made when missing. */
  take(path: string): Taking;
  /** Whether certainly nobody holds it just now: for a reader, who takes nothing for longer than the question lasts. */
  isFree(path: string): boolean;
}

export type Taking =
  | { readonly is: 'held'; readonly lock: KernelLock }
  | { readonly is: 'taken' }
  /** This system, or the file system below the folder, has no such lock; `why` names what is missing. */
  | { readonly is: 'unsupported'; readonly why: string };

export interface KernelLock {
  /** Whether the path still names the file that is held: who removes it lets a second owner in. */
  isSound(): boolean;
  release(): void;
}

/** Asks the system for the lock on an open file, without waiting for it. */
export type Attempt = (fd: number, mode: 'exclusive' | 'shared') => 'held' | 'taken' | { readonly unsupported: string };

/** One way on each system, never two: locks of different kinds do not see each other. */
const attempt: Attempt = process.platform === 'linux' ? flockCommand : lockLibrary;

/** Of the machine's own file system. */
export const kernelLocks: KernelLocks = Object.freeze({
  take: (path: string): Taking => {
    const fd = openSync(path, constants.O_RDWR | constants.O_CREAT | noFollow, 0o600);
    const answer = attemptOrClose(fd, 'exclusive');
    if (answer === 'held') return { is: 'held', lock: heldLock(path, fd) };
    closeSync(fd);
    return answer === 'taken' ? { is: 'taken' } : { is: 'unsupported', why: answer.unsupported };
  },
  isFree: (path: string): boolean => {
    const fd = openOrNothing(path);
    if (fd === undefined) return false;
    const answer = attemptOrClose(fd, 'shared');
    closeSync(fd);
    return answer === 'held';
  },
});

const noFollow = constants.O_NOFOLLOW ?? 0;

function attemptOrClose(fd: number, mode: 'exclusive' | 'shared') {
  try {
    return attempt(fd, mode);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** A plain number, not a `FileHandle`: that one closes its file, and so lets go, when nobody remembers it. */
function heldLock(path: string, fd: number): KernelLock {
  const held = fstatSync(fd, { bigint: true });
  return Object.freeze({
    isSound: () => {
      const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
      return found !== undefined && found.ino === held.ino && found.dev === held.dev;
    },
    release: () => closeSync(fd),
  });
}

function openOrNothing(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | noFollow);
  } catch {
    return undefined;
  }
}
