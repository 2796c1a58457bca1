/** What many tests of a run need and what takes long to make is made once, by whoever needs it first. */
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'OBLIGATO_TEST_RUN';

/** Before the first test: a folder for the run. It goes after the last. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-run-'));
  // The user of a server that is started from it has to come in.
  await chmod(folder, 0o755);
  process.env[variable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** Where `name` lies in this run, after `make` has filled the folder; undefined outside of a test run. */
export async function onceARun(name: string, make: (folder: string) => Promise<void>): Promise<string | undefined> {
  const ofRun = process.env[variable];
  if (ofRun === undefined) return undefined;
  const folder = join(ofRun, name);
  if (!existsSync(folder)) {
    const making = await mkdtemp(join(ofRun, 'making-'));
    await chmod(making, 0o755);
    await make(making);
    // Two may have begun at once: they made the same.
    await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  }
  return folder;
}
