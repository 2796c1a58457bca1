/** Which rules are in force is said by the database, and who works by them is known there for a minute. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPostgresStore } from '@obligato/postgres';
import { sampleCommit } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test, vi } from 'vitest';
import { obligato } from '../cli/obligato.ts';
import { organOnPostgres, postgresEnvironment } from './organ-on-postgres.ts';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();
const [ours, theirs] = ['a'.repeat(64), 'b'.repeat(64)];

async function open(schema: string) {
  const store = await openPostgresStore({ url: server.url(), schema });
  onTestFinished(() => store.close());
  return store;
}

test('of two processes that start at once with different rules one is held back', async () => {
  const schema = server.newSchema();
  const stores = await Promise.all(Array.from({ length: 6 }, () => open(schema)));
  const digests = stores.map((_, at) => (at % 2 === 0 ? ours : theirs));
  const found = await Promise.all(stores.map((store, at) => store.rules?.adopt(digests[at] as string, 'absent')));
  expect(new Set(found.map((each) => each?.digest)).size).toBe(1);
  expect((await stores[0]?.rules?.inForce())?.processes).toBe(3);
});

test('a process that was killed is forgotten after a minute, and the next one may bring other rules', async () => {
  const schema = server.newSchema();
  const killed = await open(schema);
  await killed.rules?.adopt(ours, 'absent');
  const next = await open(schema);
  expect((await next.rules?.adopt(theirs, 'absent'))?.digest).toBe(ours);
  await server.sql(`update ${schema}.claims set ends = ends - interval '1 minute'`);
  expect((await next.rules?.adopt(theirs, 'absent'))?.digest).toBe(theirs);
  // It was only asleep.
  const late = killed.commit(sampleCommit({ unit: 'org', number: 1 }), { rules: ours });
  await expect(late).rejects.toMatchObject({ code: 'OBLIGATO_RULES_DIFFER' });
  expect((await next.unit('org')).revision).toBe(0);
});

test('a process that runs on is remembered: it says every twenty seconds that it is there', async () => {
  const schema = server.newSchema();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const running = await open(schema);
  await running.rules?.adopt(ours, 'absent');
  const secondsLeft = async () => {
    const rows = await server.sql<{ left: number }>(
      `select extract(epoch from ends - clock_timestamp())::float as left from ${schema}.claims where work = 'rules'`,
    );
    return rows.map(({ left }) => left);
  };
  for (let minutes = 0; minutes < 2; minutes++) {
    await server.sql(`update ${schema}.claims set ends = ends - interval '40 seconds'`);
    expect(Math.max(...(await secondsLeft()))).toBeLessThan(21);
    vi.advanceTimersByTime(20_000);
    await expect.poll(secondsLeft, { timeout: 10_000 }).toEqual([expect.closeTo(60, -1)]);
  }
  await running.close();
  expect(await secondsLeft()).toEqual([]);
});

test('commits by two sets of rules that are written together fare each by its own', async () => {
  const store = await open(server.newSchema());
  await store.rules?.adopt(ours, 'absent');
  const written = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) =>
      store.commit(sampleCommit({ unit: `u${at}`, number: 1 }), { rules: at % 2 === 0 ? ours : theirs }),
    ),
  );
  expect(written.map(({ status }) => status)).toEqual(
    written.map((_, at) => (at % 2 === 0 ? 'fulfilled' : 'rejected')),
  );
  expect(await store.units()).toEqual(['u0', 'u2', 'u4', 'u6']);
});

test('a unit file that was edited is taken over where nobody else runs, and by command where somebody does', {
  timeout: 400_000,
}, async () => {
  const [folder, environment] = [await organOnPostgres(), postgresEnvironment(server)];
  const run = (...args: readonly string[]) => obligato(folder, args, { environment });
  const now = ['--now', '2026-01-05T09:00'];
  expect((await run('plan', '--year', '2026', ...now)).code).toBe(0);
  await writeFile(join(folder, 'units/further.yaml'), 'unit: tax-bureau/further\nparent: tax-bureau\n');
  expect((await run('store', 'rules')).code).toBe(1);
  expect((await run('plan', '--year', '2026', ...now)).code).toBe(0);
  expect((await run('store', 'rules')).stdout).toMatch(/Processes that work by them: 0/);
  // Somebody runs, and is behind.
  const other = await open(environment.OBLIGATO_POSTGRES_SCHEMA);
  await other.rules?.adopt(ours, 'everybody');
  const refused = await run('plan', '--year', '2027', ...now);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('[OBLIGATO_RULES_DIFFER]')]);
  expect((await run('status', ...now)).code).toBe(0);
  expect((await run('store', 'rules', '--accept')).code).toBe(0);
  expect((await run('plan', '--year', '2027', ...now)).code).toBe(0);
});
