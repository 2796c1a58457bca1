/** A year of six units as it was lived: what the benchmarks of size write again under other names. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { journalStart, nodeFileSystem, scanJournal } from '@obligato/files';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The commits of an organ's lived year, as text. */
export async function aLivedYear(folder: string): Promise<readonly string[]> {
  const command = [join(root, 'packages/cli/bin/obligato.js'), 'simulate', join(root, 'examples/organ/obligato.yaml')];
  await promisify(execFile)(process.execPath, [...command, '--year', '2026', '--seed', '7', '--data', folder], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const commits: string[] = [];
  const visit = (_: unknown, body: Buffer) => void commits.push(body.toString('utf8'));
  await scanJournal({ files: nodeFileSystem, folder: join(folder, 'journal'), from: journalStart, visit });
  return commits;
}
