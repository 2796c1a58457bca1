/** Behind a real pgbouncer in transaction mode: each transaction may go to another connection of the server. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cnCalendar } from '@obligato/cn-calendar';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { describeStore, describeTwoEngines } from '@obligato/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../examples/try-postgres.ts';
import { postgresServer } from './postgres-server.ts';

/** It is no package of npm: where it is not installed, that is said aloud, and nothing of this page is tried. */
const isThere = spawnSync('pgbouncer', ['--version']).status === 0;
if (!isThere) process.stderr.write('\nNOT TRIED: pgbouncer is not installed, so nothing was tried behind it\n\n');

describe.skipIf(!isThere)('behind pgbouncer in transaction mode', () => {
  const server = postgresServer();
  const password = 'not-to-be-shown';
  const running: { readonly child: ChildProcess; readonly folder: string }[] = [];
  let port = 0;

  /** Resolves once somebody gets through. */
  async function start(settings: string): Promise<number> {
    const folder = await mkdtemp(join(tmpdir(), 'obligato-pgbouncer-'));
    const at = await freePort();
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'users.txt'), `"postgres" "${password}"\n`);
    const lines = [
      `[databases]\npostgres = host=127.0.0.1 port=${server.port} dbname=postgres`,
      `[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${at}\nunix_socket_dir =`,
      `auth_type = scram-sha-256\nauth_file = ${join(folder, 'users.txt')}`,
      `pool_mode = transaction\ndefault_pool_size = 4\n${settings}`,
    ];
    await writeFile(join(folder, 'pgbouncer.ini'), lines.join('\n'));
    // It does not run as root either.
    const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
    const child = spawn('pgbouncer', [...asNobody, join(folder, 'pgbouncer.ini')]);
    running.push({ child, folder });
    const log: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (line) => log.push(String(line)));
    for (let tries = 0; ; tries++) {
      const client = new Client({ connectionString: url(at) });
      const isUp = await client.connect().then(
        () => true,
        () => false,
      );
      await client.end().catch(() => undefined);
      if (isUp) return at;
      if (tries > 200 || child.exitCode !== null) throw new Error(`pgbouncer did not start:\n${log.join('')}`);
      await setTimeout(50);
    }
  }

  beforeAll(async () => {
    // As docs/postgres.md says.
    port = await start('ignore_startup_parameters = statement_timeout, idle_in_transaction_session_timeout, options');
  }, 60_000);
  afterAll(async () => {
    for (const { child, folder } of running) {
      const gone = once(child, 'close');
      if (child.exitCode === null && child.kill('SIGKILL')) await gone;
      await rm(folder, { recursive: true, force: true });
    }
  });

  const url = (at = port) => `postgres://postgres:${password}@127.0.0.1:${at}/postgres`;
  const schemas = new Map<string, string>();
  const schemaOf = (name: string) => schemas.get(name) ?? (schemas.set(name, server.newSchema()).get(name) as string);

  describeStore('PostgreSQL', ({ folder: name }) => openPostgresStore({ url: url(), schema: schemaOf(name) }));

  describeTwoEngines(
    'one PostgreSQL',
    async () => {
      const schema = server.newSchema();
      const open = async () => {
        const store = await openPostgresStore({ url: url(), schema });
        onTestFinished(() => store.close());
        return store;
      };
      const [first, second] = await Promise.all([open(), open()]);
      return { first, second };
    },
    { organ: organBranch, calendar: cnCalendar },
  );

  test('many callers share few connections of the server, and whoever only reads writes nothing', async () => {
    const schema = server.newSchema();
    await (await openPostgresStore({ url: url(), schema })).close();
    const store = await openPostgresStore({ url: url(), schema, readOnly: true });
    onTestFinished(() => store.close());
    await Promise.all(Array.from({ length: 64 }, () => store.units()));
    const open = await server.sql<{ count: number }>(
      `select count(*)::integer as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    expect(open[0]?.count).toBeLessThanOrEqual(4);
  });

  test('one that was not told to pass the timeouts over is named, with what to tell it', async () => {
    const strict = openPostgresStore({ url: url(await start('')), schema: server.newSchema() });
    await expect(strict).rejects.toMatchObject({ code: 'OBLIGATO_STORE_FAILED' });
    await expect(strict).rejects.toThrow('ignore_startup_parameters = statement_timeout');
  });
});
