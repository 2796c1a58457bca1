/** Starts `child.ts` as a real process, and collects what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly pid: number;
  readonly lines: readonly string[];
  /** The first line: `open <pid>` or `refused <code>`. */
  readonly first: Promise<string>;
  /** SIGKILL; resolves when the process is gone and everything it said has arrived. */
  kill(): Promise<void>;
}

export function startChild(folder: string, work: 'hold' | 'commit'): Child {
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', script, folder, work],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (!child.stdout || child.pid === undefined) throw new Error('the child did not start');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const first = new Promise<string>((resolve) => reader.once('line', resolve));
  reader.on('line', (line) => lines.push(line));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { pid: child.pid, lines, first, kill };
}
