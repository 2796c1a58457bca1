/** An empty cluster that every server of a test run begins with: making one takes longer than starting it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onceARun } from '../once-a-run.ts';

const run = promisify(execFile);

/** Puts `data` into a folder; `initialise` makes it in one. Outside of a test run it is made there at once. */
export async function copyOfTemplate(folder: string, initialise: (folder: string) => Promise<void>): Promise<void> {
  const template = await onceARun('postgres', initialise);
  if (template === undefined) return initialise(folder);
  // With its owner, who is not whoever runs the tests where these run as root.
  await run('cp', ['-a', join(template, 'data'), folder]);
}
