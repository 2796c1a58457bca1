/** Starts `child.ts` as a real process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly pid: number;
  /** `open <pid>` or `refused <code>`. */
  readonly first: Promise<string>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

export function startChild(folder: string): Child {
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  const args = ['--conditions=source', '--import', 'tsx', script, folder];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout || child.pid === undefined) throw new Error('the child did not start');
  const reader = createInterface({ input: child.stdout });
  const first = new Promise<string>((resolve) => reader.once('line', resolve));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { pid: child.pid, first, kill };
}
