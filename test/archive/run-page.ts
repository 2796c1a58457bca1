/** Runs the page of Python that docs/archive-format.md shows, and reads what it says. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const page = fileURLToPath(new URL('../../docs/verify_archive.py', import.meta.url));

export interface Said {
  readonly exitCode: number | null;
  readonly problems: readonly { readonly file: string; readonly record: number; readonly offset: number }[];
  readonly output: string;
}

export interface Asked {
  readonly folder?: string;
  readonly checkpoints?: readonly string[];
  readonly inclusion?: unknown;
}

export async function runPage({ folder, checkpoints = [], inclusion }: Asked): Promise<Said> {
  const scratch = await mkdtemp(join(tmpdir(), 'obligato-page-'));
  try {
    const write = (name: string, text: string) => {
      writeFileSync(join(scratch, name), text);
      return join(scratch, name);
    };
    const args = [
      ...(folder === undefined ? [] : [folder]),
      ...checkpoints.flatMap((text, at) => ['--checkpoint', write(`${at}.txt`, text)]),
      ...(inclusion === undefined ? [] : ['--inclusion', write('proof.json', JSON.stringify(inclusion))]),
    ];
    const { status, stdout, stderr, error } = spawnSync('python3', [page, ...args], { encoding: 'utf8' });
    if (error) throw error;
    const found = stdout.matchAll(/^(\S+): record (\d+), byte (\d+): /gm);
    const problems = Array.from(found, ([, file = '', record, offset]) => ({
      ...{ file, record: Number(record), offset: Number(offset) },
    }));
    return { exitCode: status, problems, output: stdout + stderr };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
