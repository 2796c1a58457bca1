/** Machines, as far as a process can tell: a host name, a boot id and pids of their own, over one folder. Needs Linux namespaces. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Machine {
  /** The next line that it says. */
  next(): Promise<string>;
  /** Has it commit to a unit; what it says about that. */
  commit(unit: string): Promise<string>;
  /** SIGKILL to everything on it; resolves when nothing of it is left. */
  kill(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const child = fileURLToPath(new URL('./machine-child.ts', import.meta.url));

const isRoot = process.getuid?.() === 0;
const apart = [
  ...(isRoot ? [] : ['--user', '--map-root-user']),
  ...['--uts', '--pid', '--mount', '--mount-proc', '--fork', '--kill-child=SIGKILL'],
];
/** The boot id is a file like any other; mounted over, it is that of another boot. The store's owner is process 1, as in a container. */
const start = 'hostname "$1" && mount --bind "$2" /proc/sys/kernel/random/boot_id && shift 2 && exec "$@"';

/** Whether this system lets the tests make machines. */
export function canMakeMachines(): boolean {
  try {
    execFileSync('unshare', [...apart, 'hostname', 'probe'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts a machine whose one process opens the folder. */
export async function startMachine(options: { readonly folder: string; readonly host: string; readonly boot: string }) {
  const own = await mkdtemp(join(tmpdir(), 'obligato-machine-'));
  const bootFile = join(own, 'boot_id');
  await writeFile(bootFile, `${options.boot}\n`);
  const command = [process.execPath, '--conditions=source', '--import', 'tsx', child, options.folder];
  const process_ = spawn('unshare', [...apart, 'sh', '-c', start, 'sh', options.host, bootFile, ...command], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  const gone = new Promise<void>((resolve) => process_.once('close', () => resolve()));
  const next = async () => String((await lines.next()).value);
  const kill = async () => {
    process_.kill('SIGKILL');
    await gone;
  };
  onTestFinished(async () => {
    await kill();
    await rm(own, { recursive: true, force: true });
  });
  const commit = (unit: string) => {
    process_.stdin.write(`${unit}\n`);
    return next();
  };
  const machine: Machine = { next, commit, kill };
  return machine;
}
