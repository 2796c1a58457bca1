/** Real folders for tests, removed when the file's tests are done. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function makeFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'obligato-archive-'));
  made.push(parent);
  return join(parent, 'archive');
}

/** What a crash at this moment would leave: everything but the lock, which dies with its process. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await makeFolder();
  await cp(folder, copy, { recursive: true, filter: (path) => !basename(path).startsWith('LOCK.') });
  return copy;
}
