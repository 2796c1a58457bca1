/** `store: postgres://…` or `'@obligato/postgres'` in obligato.yaml: every command works on it, and the folder holds no records. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { obligato, organ } from '../cli/obligato.ts';
import { organOnPostgres, postgresEnvironment } from './organ-on-postgres.ts';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();
const now = ['--now', '2026-01-05T09:00'];

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

test('a year is planned and ticked, and doctor looks at it', { timeout: 180_000 }, async () => {
  const folder = await organOnPostgres();
  const environment = postgresEnvironment(server);
  const run = (...args: readonly string[]) => obligato(folder, args, { environment });
  expect((await run('plan', '--year', '2026', ...now)).code).toBe(0);
  expect(await isThere(join(folder, 'data'))).toBe(false);
  expect((await run('tick', '--now', '2026-04-20T09:00')).code).toBe(0);
  expect((await run('doctor', '--now', '2026-04-20T09:00')).stdout).toContain(
    'The store "@obligato/postgres" keeps them',
  );
  const schema = environment.OBLIGATO_POSTGRES_SCHEMA;
  expect((await server.sql(`select from ${schema}.commits`)).length).toBeGreaterThan(0);
});

test('without a url, and with a wrong one, it says what to do', { timeout: 180_000 }, async () => {
  const folder = await organOnPostgres();
  const none = await obligato(folder, ['status', ...now], { environment: { OBLIGATO_POSTGRES_URL: '' } });
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('OBLIGATO_POSTGRES_URL does not say where');
  const url = server.url({ password: 'tell-nobody' });
  const wrong = await obligato(folder, ['status', ...now], { environment: { OBLIGATO_POSTGRES_URL: url } });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('refused the user or the password');
  expect(wrong.stderr + wrong.stdout).not.toContain('tell-nobody');
});

test('the address may stand in obligato.yaml, its password in the environment', { timeout: 180_000 }, async () => {
  const [address, schema] = [server.url({ password: '' }).replace(':@', '@'), server.newSchema()];
  const folder = await organOnPostgres(`${address}?schema=${schema}`);
  const run = (environment: Readonly<Record<string, string>>) =>
    obligato(folder, ['plan', '--year', '2026', ...now], { environment });
  const without = await run({ HOME: folder });
  expect([without.code, without.stderr]).toEqual([
    2,
    expect.stringContaining('asks for a password, and there is none'),
  ]);
  expect((await run({ PGPASSWORD: decodeURIComponent(new URL(server.url()).password) })).code).toBe(0);
  expect((await server.sql(`select from ${schema}.commits`)).length).toBeGreaterThan(0);
});

test('an export goes from lowdb to the database and back, byte for byte', { timeout: 180_000 }, async () => {
  const [onDisk, onServer, back] = [await organ(), await organOnPostgres(), await organ()];
  const environment = postgresEnvironment(server);
  const run = async (folder: string, ...args: readonly string[]) => {
    const ran = await obligato(folder, args, { environment });
    expect([ran.code, ran.stderr]).toEqual([0, expect.not.stringContaining('OBLIGATO_')]);
    return ran.stdout;
  };
  await run(onDisk, 'plan', '--year', '2026', ...now);
  await run(onDisk, 'tick', '--now', '2026-04-20T09:00');
  const first = join(onDisk, 'first.jsonl');
  await run(onDisk, 'export', first);
  await run(onServer, 'import', first);
  const second = join(onServer, 'second.jsonl');
  await run(onServer, 'export', second);
  expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'));
  expect(await run(onServer, 'store', 'check')).toMatch(/^All \d+ commits are as they were written/);
  await run(back, 'import', second);
  const third = join(back, 'third.jsonl');
  await run(back, 'export', third);
  expect(await readFile(third, 'utf8')).toBe(await readFile(first, 'utf8'));
});
