/** Runs the page of Python beside docs/archive-format.md, for many archives in one interpreter, and reads what it says. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const page = fileURLToPath(new URL('../../docs/verify_archive.py', import.meta.url));

export interface Said {
  readonly exitCode: number;
  readonly problems: readonly { readonly file: string; readonly record: number; readonly offset: number }[];
  readonly output: string;
}

export interface Asked {
  readonly folder?: string;
  readonly checkpoints?: readonly string[];
  readonly inclusion?: unknown;
}

/** Runs the page as a script once for every list of arguments, and prints exit codes with what it printed. */
const driver = `
import contextlib, io, json, runpy, sys
said = []
for arguments in json.load(sys.stdin):
    sys.argv, output = arguments, io.StringIO()
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            runpy.run_path(arguments[0], run_name="__main__")
    except SystemExit as end:
        said.append([end.code, output.getvalue()])
print(json.dumps(said))
`;

export async function runPage(asked: readonly Asked[]): Promise<readonly Said[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'obligato-page-'));
  try {
    const calls: string[][] = [];
    for (const [at, { folder, checkpoints = [], inclusion }] of asked.entries()) {
      const call = [page, ...(folder === undefined ? [] : [folder])];
      const add = async (option: string, name: string, text: string) => {
        await writeFile(join(scratch, name), text);
        call.push(option, join(scratch, name));
      };
      for (const [number, text] of checkpoints.entries()) await add('--checkpoint', `${at}-${number}.txt`, text);
      if (inclusion !== undefined) await add('--inclusion', `${at}.json`, JSON.stringify(inclusion));
      calls.push(call);
    }
    const run = spawnSync('python3', ['-c', driver], {
      input: JSON.stringify(calls),
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (run.error) throw run.error;
    if (run.status !== 0) throw new Error(run.stderr);
    return (JSON.parse(run.stdout) as [number, string][]).map(([exitCode, output]) => ({ exitCode, ...read(output) }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function read(output: string): Omit<Said, 'exitCode'> {
  const found = output.matchAll(/^(\S+): record (\d+), byte (\d+): /gm);
  const problems = Array.from(found, ([, file = '', record, offset]) => ({
    ...{ file, record: Number(record), offset: Number(offset) },
  }));
  return { problems, output };
}
