/** Real folders for tests, removed afterwards. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';

export async function makeFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'obligato-lowdb-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return join(parent, 'data');
}

/** What a crash at this moment would leave: everything but the lock, which dies with its process. */
export async function crashCopy(folder: string): Promise<string> {
  for (;;) {
    const copy = await makeFolder();
    try {
      await cp(folder, copy, { recursive: true, filter: (path) => !basename(path).startsWith('LOCK.') });
      return copy;
    } catch (error) {
      // A log was sealed while it was to be copied: no crash leaves half of both.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
