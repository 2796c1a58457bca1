/** A PostgreSQL server on loopback for one run of the benchmark, and what it has used of the processors. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedServer } from '../../postgres/embedded-server.ts';

export interface BenchServer {
  readonly url: string;
  /** Milliseconds of processor time of the server and all its processes so far; of Linux alone. */
  cpu(): number;
  stop(): Promise<void>;
}

/** As it comes: nothing is tuned, and nothing is switched off. */
export async function startServer(): Promise<BenchServer> {
  const server = await embeddedServer({ onDisk: true });
  const [pid = ''] = readFileSync(join(server.folder, 'data/postmaster.pid'), 'utf8').split('\n');
  return { url: server.url(), cpu: () => cpuOf(Number(pid)), stop: () => server.remove() };
}

/** A process, its children that run, and those that have ended (it has waited for them). In ticks of a hundredth of a second. */
export function cpuOf(parent: number): number {
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // After the name in brackets: state, ppid, …, utime, stime, cutime, cstime.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      const [own, ended] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])];
      if (Number(name) === parent) ticks += own + ended;
      else if (Number(fields[1]) === parent) ticks += own;
    } catch {
      // It has ended since.
    }
  }
  return ticks * 10;
}
