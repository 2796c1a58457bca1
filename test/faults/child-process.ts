/** A process of its own that runs one of the harness's scripts, and what it said until it was gone. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ChildProcess {
  readonly pid: number;
  readonly lines: readonly string[];
  /** The first line it says; undefined when it ends without a word. */
  readonly first: Promise<string | undefined>;
  /** Resolves when it is gone and everything it said has arrived. */
  readonly gone: Promise<void>;
  /** SIGKILL: it gets no chance to do anything more. */
  kill(): Promise<void>;
}

/** `script` is one file with everything in it, as `bundleScript` makes it. */
export function startScript(script: string, words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.pid === undefined) throw new Error('the child did not start');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const first = new Promise<string | undefined>((resolve) => {
    reader.once('line', resolve);
    child.once('close', () => resolve(undefined));
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { pid: child.pid, lines, first, gone, kill };
}
