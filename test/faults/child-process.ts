/** A process of its own that runs one of the harness's scripts, and what it said until it was gone. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Violation } from './figures.ts';

export interface ChildProcess {
  readonly pid: number;
  readonly lines: readonly string[];
  /** The first line it says; undefined when it ends without a word. */
  readonly first: Promise<string | undefined>;
  /** Resolves when it is gone and everything it said has arrived: to its exit code, or null where a signal ended it. */
  readonly gone: Promise<number | null>;
  /** SIGKILL: it gets no chance to do anything more. Throws a `Violation` when something else than SIGKILL had ended it. */
  kill(): Promise<void>;
}

/** `script` is one file with everything in it, as `bundleScript` makes it. */
export function startScript(script: string, words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.pid === undefined) throw new Error('the child did not start');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  const first = new Promise<string | undefined>((resolve) => {
    reader.once('line', resolve);
    child.once('close', () => resolve(undefined));
  });
  const kill = async () => {
    child.kill('SIGKILL');
    const code = await gone;
    if (child.signalCode === 'SIGKILL') return;
    // Whoever looks at what it did would else take a crash for a kill, and nothing that it left undone for a fault.
    const how = child.signalCode ?? `exit code ${code}`;
    throw new Violation(`a process ended by itself, by ${how}; it had said: ${lines.slice(-3).join(' | ')}`);
  };
  return { pid: child.pid, lines, first, gone, kill };
}

/** All of them, also where one had ended by itself; that is thrown then. */
export async function killAll(children: readonly ChildProcess[]): Promise<void> {
  const killed = await Promise.allSettled(children.map((child) => child.kill()));
  for (const each of killed) if (each.status === 'rejected') throw each.reason;
}
