/** `flock` on macOS and `LockFileEx` on Windows, through a library that whoever wants it installs: there is no command for either. */
import { createRequire } from 'node:module';
import type { Attempt } from './kernel-lock.ts';

/** The only one of its functions that is used. */
interface Library {
  tryLock(fd: number, options: { readonly shared: boolean }): boolean;
}

const name = 'fs-native-extensions';

export const lockLibrary: Attempt = (fd, mode) => {
  const library = load();
  if (typeof library === 'string') return { unsupported: library };
  try {
    return library.tryLock(fd, { shared: mode === 'shared' }) ? 'held' : 'taken';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // A system may say any of them when somebody else holds the lock.
    if (['EACCES', 'EBUSY', 'EAGAIN'].includes(code)) return 'taken';
    return { unsupported: `${name}: ${code || error}` };
  }
};

let loaded: Library | string | undefined;

/** The library, or why there is none. */
function load(): Library | string {
  try {
    loaded ??= createRequire(import.meta.url)(name) as Library;
  } catch {
    loaded = `npm install ${name}`;
  }
  return loaded;
}
