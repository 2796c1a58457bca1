/**
 * `flock` on Linux, through the command of that name. The lock belongs to the open file, which parent and child share: the command takes
 * it and ends, and the lock stays for as long as this process has the file open. util-linux and BusyBox both bring the command, so
 * nothing has to be compiled, and Alpine is served like Debian.
 */
import { spawnSync } from 'node:child_process';
import type { Attempt } from './kernel-lock.ts';

export const flockCommand: Attempt = (fd, mode) => {
  const { status, stderr, error } = spawnSync('flock', [flags[mode], '-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', fd],
    encoding: 'utf8',
  });
  if (error) {
    // Anything else, such as a limit on processes, passes: then opening fails, rather than go on with less than this system has.
    if (!('code' in error && absent.includes(String(error.code)))) throw error;
    return { unsupported: `flock: ${error.code}` };
  }
  if (status === 0) return 'held';
  // Both say nothing when somebody else has it, and why when the file system has no such lock.
  return status === 1 && stderr === '' ? 'taken' : { unsupported: `flock: ${stderr.trim()}` };
};

const flags = { exclusive: '-x', shared: '-s' } as const;
/** The command is not there, or this process may start none. */
const absent = ['ENOENT', 'EACCES', 'EPERM', 'ERR_ACCESS_DENIED'];
