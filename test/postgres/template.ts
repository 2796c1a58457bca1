/** An empty cluster that every server of a test run begins with: making one takes longer than starting it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const variable = 'OBLIGATO_TEST_RUN';

/** Before the first test: a folder for the run. Nothing is made in it until somebody needs it. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-run-'));
  // The user of the server has to come in.
  await chmod(folder, 0o755);
  process.env[variable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** Puts `data` into a folder; `initialise` makes it in one. Outside of a test run it is made there at once. */
export async function copyOfTemplate(folder: string, initialise: (folder: string) => Promise<void>): Promise<void> {
  const ofRun = process.env[variable];
  if (ofRun === undefined) return initialise(folder);
  const template = join(ofRun, 'postgres');
  if (!existsSync(template)) {
    const making = await mkdtemp(join(ofRun, 'making-'));
    await chmod(making, 0o755);
    await initialise(making);
    // Two may have begun at once: the second keeps its own to itself.
    await rename(making, template).catch(() => rm(making, { recursive: true, force: true }));
  }
  // With its owner, who is not whoever runs the tests where these run as root.
  await run('cp', ['-a', join(template, 'data'), folder]);
}
