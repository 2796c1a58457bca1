/** A Restate server of its own on loopback, from its npm package: what the example about Restate stands on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './try-postgres.ts';

export interface Restate {
  /** Where requests are sent. */
  readonly ingress: string;
  /** For whoever looks at what it uses. */
  readonly pid: number;
  /** Tells it where a service is; again after the service moved. */
  register(service: string): Promise<void>;
  /** Whatever its tables say: everything that it has of commands in hand, and of those that are over. */
  ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  stop(): Promise<void>;
}

/** Yours runs already, with its data on a disk that is backed up. */
export async function startRestate(): Promise<Restate> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-restate-'));
  const [ports, log] = [[await freePort(), await freePort(), await freePort()] as const, [] as string[]];
  const [ingress, admin, node] = ports.map((port) => `127.0.0.1:${port}`);
  const server = spawn(
    serverFile(),
    ['--no-logo', '--listen-mode', 'tcp', '--base-dir', folder, '--node-name', 'one', '--bind-address', `${node}`],
    {
      env: {
        ...process.env,
        RESTATE_DISABLE_TELEMETRY: 'true',
        RESTATE_ADMIN__BIND_ADDRESS: admin,
        RESTATE_INGRESS__BIND_ADDRESS: ingress,
        RESTATE_SHUTDOWN_TIMEOUT: '3s',
        RESTATE_DEFAULT_NUM_PARTITIONS: '4',
      },
    },
  );
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (line) => log.push(line));
  const ended = once(server, 'close');
  const tell = async (path: string, body: unknown) =>
    fetch(`http://${admin}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
  for (;;) {
    if (server.exitCode !== null) throw new Error(`Restate ended with ${server.exitCode}: ${log.join('')}`);
    const isThere = await fetch(`http://${ingress}/restate/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere && (await fetch(`http://${admin}/health`)).ok) break;
    await setTimeout(50);
  }
  const ask = async (sql: string) =>
    ((await (await tell('query', { query: sql })).json()) as { rows: Record<string, unknown>[] }).rows;
  return {
    ingress: `http://${ingress}`,
    pid: server.pid ?? 0,
    ask,
    async register(service) {
      const answer = await tell('deployments', { uri: service, force: true });
      if (!answer.ok) throw new Error(`Restate does not take ${service}: ${await answer.text()}`);
    },
    async stop() {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function serverFile(): string {
  const start = createRequire(import.meta.url).resolve('@restatedev/restate-server/lib/index.js');
  const name = `@restatedev/restate-server-${process.platform}-${process.arch}`;
  return createRequire(start).resolve(`${name}/bin/restate-server`);
}
