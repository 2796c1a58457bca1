/** The process that Restate calls: an engine on PostgreSQL, served on loopback. The example about Restate starts it, kills it, and starts it again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http2';
import { fileURLToPath } from 'node:url';
import { createEngine, parseUnit, readTimestamp } from '@obligato/engine';
import { openPostgresStore } from '@obligato/postgres';
import { unitObject } from '@obligato/restate';
import { createEndpointHandler } from '@restatedev/restate-sdk';
import { plugins } from './try-organ.ts';

export interface Service {
  /** A PostgreSQL with its password. */
  readonly postgres: string;
  readonly port: number;
  /** By how much its clock differs from the machine's, in milliseconds: yours has none of that. */
  readonly ahead: number;
}

export const branches = Array.from({ length: 24 }, (_, at) => `bureau/branch-${String(at + 1).padStart(2, '0')}`);

/** An engine on the database; as many as there are processes. */
export async function engineOn({ postgres, ahead }: Service) {
  const now = () => readTimestamp(`${new Date(Date.now() + ahead).toISOString().slice(0, 19)}Z`, 'Asia/Shanghai') ?? '';
  const texts = [
    'unit: bureau\nextends: [organ/recommended]',
    ...branches.map((unit) => `unit: ${unit}\nparent: bureau`),
  ];
  const clock = { now };
  const store = await openPostgresStore({ url: postgres });
  return { clock, engine: await createEngine({ units: texts.map((text) => parseUnit(text)), plugins, clock, store }) };
}

/** Starts it as a process of its own; resolves once it listens. */
export async function startService(service: Service): Promise<{ readonly url: string; kill(): Promise<void> }> {
  const env = { ...process.env, OBLIGATO_SERVICE: JSON.stringify(service) };
  const child: ChildProcess = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  if (child.stdout) await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { url: `http://127.0.0.1:${service.port}`, kill };
}

const asked = process.env.OBLIGATO_SERVICE;
if (asked !== undefined) {
  const service = JSON.parse(asked) as Service;
  const { engine, clock } = await engineOn(service);
  const endpoint = createEndpointHandler({ services: [unitObject({ engine, clock })], logger: () => undefined });
  createServer(endpoint).listen(service.port, '127.0.0.1', () => void process.stdout.write('listens\n'));
}
