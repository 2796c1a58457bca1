/** What whoever watches a process on PostgreSQL sees: in `/metrics`, and whether it is ready. */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, MemoryStore, VirtualClock } from '@obligato/engine';
import { createApi, localAuth } from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { aUnit, people } from '@obligato/testing/fixtures';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();

async function watched() {
  const schema = server.newSchema();
  const store = await openPostgresStore({ url: server.url(), schema });
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const plugins = { organ: organBranch, calendar: cnCalendar };
  const engine = await createEngine({ units: [aUnit('u', { extends: ['organ/recommended'] })], plugins, store, clock });
  await engine.setRoster('u', people({ full: 11, committee: 3, leaders: 1 }));
  await engine.plan({ from: '2026-01-01', to: '2026-03-31' });
  const api = createApi({
    engine,
    auth: localAuth(),
    addressOf: () => '127.0.0.1',
  });
  onTestFinished(async () => {
    api.close();
    await engine.close();
  });
  const ask = (path: string) => api.app.request(path, { headers: { host: '127.0.0.1:80' } });
  const figures = async () => {
    const lines = (await (await ask('/metrics')).text())
      .split('\n')
      .filter((line) => line.startsWith('obligato_store_'));
    return Object.fromEntries(lines.map((line) => line.slice('obligato_store_'.length).split(' ')));
  };
  return { schema, store, clock, engine, ask, figures };
}

test('the pool, what is due, and what is in hand are told', async () => {
  const { store, clock, engine, figures } = await watched();
  const before = await figures();
  expect(before).toMatchObject({ up: '1', connections_waiting: '0', feed_waiting: '0', due_units: '0' });
  expect(before).toMatchObject({ oldest_due_days: '0', 'claims{work="tick"}': '0', 'claims{work="rules"}': '1' });
  expect(Number(before.connections)).toBeGreaterThan(0);
  clock.set('2026-04-01T08:00:00+08:00');
  const claim = await store.claims?.claim('tick', ['u'], 60);
  const late = await figures();
  expect(late).toMatchObject({ due_units: '1', 'claims{work="tick"}': '1' });
  expect(Number(late.oldest_due_days)).toBeGreaterThan(14);
  await claim?.release();
  await engine.tick();
  expect(await figures()).toMatchObject({ due_units: '0', oldest_due_days: '0', 'claims{work="tick"}': '0' });
});

test('calls that wait for a connection are counted', async () => {
  const { engine, figures } = await watched();
  const asked = Promise.all(Array.from({ length: 64 }, () => engine.decisions('u')));
  const waiting = figures();
  await asked;
  expect(Object.keys(await waiting)).toContain('connections_waiting');
  expect(Number((await figures()).connections)).toBe(8);
});

test('a transaction that somebody leaves open shows as commits that nobody can be told', async () => {
  const { engine, figures } = await watched();
  const other = new Client({ connectionString: server.url() });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query('begin');
  await other.query('select pg_current_xact_id()');
  await engine.setRoster('u', people({ full: 12, committee: 3, leaders: 1 }));
  const held = await figures();
  expect(held).toMatchObject({ feed_waiting: '1', feed_waiting_seconds: '0' });
  await expect.poll(async () => Number((await figures()).feed_waiting_seconds), { timeout: 10_000 }).toBeGreaterThan(0);
  await other.query('commit');
  expect(await figures()).toMatchObject({ feed_waiting: '0', feed_waiting_seconds: '0' });
});

test('while the server is away the process answers, and says that it is not ready', async () => {
  const { ask, figures } = await watched();
  expect((await ask('/healthz')).status).toBe(200);
  await server.stop();
  expect(await figures()).toEqual({ up: '0' });
  expect((await ask('/healthz')).status).toBe(503);
  await server.start();
  expect(await figures()).toMatchObject({ up: '1' });
  expect((await ask('/healthz')).status).toBe(200);
});

test('a store of one process has no such figures', async () => {
  const engine = await createEngine({ units: [aUnit('u')], plugins: {}, store: new MemoryStore() });
  expect(await engine.figures()).toBeUndefined();
});
