/** Runs the real command, from its source, in a process and a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, inject } from 'vitest';
import type {} from './bundle.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const main = inject('command');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a command and leaves it running. */
export function start(folder: string, args: readonly string[], { environment = {} }: Surroundings = {}): ChildProcess {
  // Whoever runs the tests may prefer another language, or colour.
  const { LC_ALL, LC_MESSAGES, NO_COLOR, FORCE_COLOR, DEBUG, ...inherited } = process.env;
  const env = { ...inherited, LANG: 'C.UTF-8', ...environment };
  return spawn(process.execPath, [main, ...args], { cwd: folder, env });
}

/** Waits for a command to end. */
export async function ended(child: ChildProcess): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    // Bytes of one character may come in two chunks.
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      texts[name] += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...texts };
}

export async function obligato(folder: string, args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const child = start(folder, args, surroundings);
  child.stdin?.end(surroundings.input ?? '');
  return ended(child);
}

/** The one JSON document that a command printed. */
export async function json(folder: string, args: readonly string[], surroundings: Surroundings = {}) {
  const { code, stdout } = await obligato(folder, [...args, '--json'], surroundings);
  return { code, document: JSON.parse(stdout) };
}

const folders: string[] = [];
// Said here, once: what is said inside a test comes too late to be heard.
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder that is gone when the file's tests are over. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-cli-'));
  folders.push(folder);
  return folder;
}

/** What every command says on stderr in a folder for trials. */
export const onTrial = {
  en: 'Trial folder: nothing here counts.\n',
  'zh-CN': '试用目录，其中记录不作数。\n',
} as const;

/** A copy of the example organ for trials, with nothing planned. Files may be replaced or added. */
export async function organ(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await emptyFolder();
  await cp(join(root, 'examples/organ'), folder, { recursive: true });
  await rm(join(folder, 'data'), { recursive: true, force: true });
  // In place of its first line, a comment, so that every other stays where it is: tests set the clock.
  const config = await readFile(join(folder, 'obligato.yaml'), 'utf8');
  await writeFile(join(folder, 'obligato.yaml'), config.replace(/^#.*/, 'trial: true'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** The same, with the duties of 2026 planned. */
export async function plannedOrgan(): Promise<string> {
  const folder = await organ();
  const { code, stderr } = await obligato(folder, ['plan', '--year', '2026', '--now', '2026-01-05T09:00']);
  if (code !== 0) throw new Error(stderr);
  return folder;
}

/** What a server that is at work is asked for; `said` gives what it has written to stderr so far. */
export type Visit = (url: string, said: () => string) => Promise<void>;

/** Runs `work` while a server has the records of a folder open; it has to end in peace. Gives what the server said. */
export async function whileServing(folder: string, now: string, work: Visit): Promise<string> {
  const child = start(folder, ['serve', '--port', '0', '--now', now]);
  const end = ended(child);
  let said = '';
  const listening = new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const found = /"url":"([^"]+)"/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void end.then(() => reject(new Error(said)));
  });
  try {
    await work(await listening, () => said);
  } finally {
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  }
  return said;
}

/** Every file below a folder with its digest. The lock's number counts openings, so it stays out. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('LOCK.'));
  const digests = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [
      relative(folder, path),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ] as const;
  });
  return Object.fromEntries((await Promise.all(digests)).sort());
}
