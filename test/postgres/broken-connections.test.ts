/** The server goes away, or one of its processes does: a commit is there wholly or not at all, and what was acknowledged is there. */
import { setTimeout } from 'node:timers/promises';
import { createEngine, type Store } from '@obligato/engine';
import { openPostgresStore } from '@obligato/postgres';
import { aUnit, contentOf, sampleCommit } from '@obligato/testing/fixtures';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();

async function aStore() {
  const options = { url: server.url(), schema: server.newSchema() };
  const store = await openPostgresStore(options);
  onTestFinished(() => store.close());
  /** As a program sees it that has just been started. */
  const fresh = async <T>(look: (store: Store) => Promise<T>) => {
    const other = await openPostgresStore(options);
    try {
      return await look(other);
    } finally {
      await other.close();
    }
  };
  return { ...options, store, fresh };
}

/** Ends what the server is doing for a store just now. */
async function endProcessesOf(schema: string): Promise<number> {
  const ended = await server.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'obligato' and query like '%"${schema}"%'`,
  );
  return ended.length;
}

/** The error that a promise ends in. */
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a server process that is ended in mid-commit has written nothing, and the commit can be made again', async () => {
  const { store, schema, fresh } = await aStore();
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  const before = await contentOf(store);
  const holder = new Client({ connectionString: server.url() });
  await holder.connect();
  await holder.query('begin');
  await holder.query(`select from "${schema}".units where unit = 'org' for update`);
  const second = { ...sampleCommit({ unit: 'org', number: 2 }), basedOn: 1 };
  const refused = errorOf(store.commit(second));
  await server.sql<{ ended: boolean }>(`do $$ begin
    while not exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%${schema}%') loop
      perform pg_sleep(0.01); perform pg_stat_clear_snapshot();
    end loop; end $$`);
  const ended = await server.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%"${schema}"%'`,
  );
  expect(ended).toHaveLength(1);
  expect(await refused).toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
  await holder.query('rollback');
  await holder.end();
  expect(await fresh(contentOf)).toEqual(before);
  expect(await store.commit(second)).toBeUndefined();
  expect(await fresh(contentOf)).toEqual(await contentOf(store));
  expect((await store.unit('org')).revision).toBe(2);
});

test('server processes that are ended again and again lose nothing that was acknowledged, and halve no commit', async () => {
  const { store, schema, fresh } = await aStore();
  const units = ['a', 'b', 'c', 'd'];
  let isOver = false;
  const outcomes = { written: 0, unknown: 0 };
  const writer = async (unit: string) => {
    for (let number = 1; number <= 60; ) {
      const { revision } = await untilAnswered(() => store.unit(unit));
      // What was sent without an answer may be there.
      number = revision + 1;
      if (number > 60) return;
      const error = await errorOf(store.commit({ ...sampleCommit({ unit, number }), basedOn: revision }));
      if (error === undefined) outcomes.written += 1;
      else expect(error).toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
      if (error !== undefined) outcomes.unknown += 1;
    }
  };
  const untilAnswered = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        expect(error).toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
      }
    }
  };
  let kills = 0;
  const killer = async () => {
    while (!isOver) kills += await endProcessesOf(schema);
  };
  await Promise.all([
    Promise.all(units.map(writer)).finally(() => {
      isOver = true;
    }),
    killer(),
  ]);
  expect(kills).toBeGreaterThan(0);
  expect(outcomes.unknown).toBeGreaterThan(0);
  const found = await fresh(contentOf);
  expect(found).toEqual(await contentOf(store));
  for (const [at, unit] of units.entries()) {
    const right = Array.from({ length: 60 }, (_, index) => `${unit}/general-meeting/2026-Q1#${index + 1}`);
    expect(found.decisions[at]?.map(({ id }) => id)).toEqual(right);
    expect(await store.decisionIds?.(unit)).toEqual(right);
    expect(found.records[at]?.revision).toBe(60);
  }
});

test('a commit that is sent until it is answered is written once, though answers are lost', async () => {
  const { store, schema, fresh } = await aStore();
  let isOver = false;
  const lost = { count: 0 };
  const writer = async () => {
    for (let number = 1; number <= 80; number++) {
      const commit = { ...sampleCommit({ unit: 'org', number }), id: `id-${number}`, basedOn: number - 1 };
      for (;;) {
        const answer = await store.commit(commit).catch((error: unknown) => ({ error }));
        // Never a conflict: nobody else writes.
        if (answer === undefined) break;
        expect(answer).toMatchObject({ error: { code: 'OBLIGATO_STORE_UNAVAILABLE' } });
        lost.count += 1;
      }
    }
  };
  const killer = async () => {
    while (!isOver) await endProcessesOf(schema);
  };
  await Promise.all([
    writer().finally(() => {
      isOver = true;
    }),
    killer(),
  ]);
  expect(lost.count).toBeGreaterThan(0);
  const right = Array.from({ length: 80 }, (_, index) => `org/general-meeting/2026-Q1#${index + 1}`);
  expect(await fresh((other) => other.decisionIds?.('org') ?? Promise.resolve([]))).toEqual(right);
});

test('a server that is stopped is unavailable; once it is started again the same store goes on', async () => {
  const { store, fresh } = await aStore();
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  const before = await contentOf(store);
  await server.stop();
  for (const ask of [
    () => store.unit('org'),
    () => store.units(),
    () => store.commit(sampleCommit({ unit: 'org', number: 2 })),
    () => store.decision('org/general-meeting/2026-Q1#1'),
  ]) {
    const error = await errorOf(ask());
    expect(error).toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
    expect(String(error)).toContain(`127.0.0.1:${server.port}/postgres`);
  }
  await server.start();
  expect(await contentOf(store)).toEqual(before);
  expect(await store.commit(sampleCommit({ unit: 'org', number: 2 }))).toBeUndefined();
  expect(await fresh(contentOf)).toEqual(await contentOf(store));
});

test('whoever listens goes on hearing, once, after the server was away', async () => {
  const { store, url, schema } = await aStore();
  const engine = await createEngine({ units: [aUnit('org')], plugins: {}, store });
  const heard: string[] = [];
  const stop = engine.subscribe(({ decision }) => heard.push(decision.id), { kinds: ['decision'] });
  const other = await openPostgresStore({ url, schema });
  onTestFinished(() => other.close());
  const say = (number: number) => other.commit({ ...sampleCommit({ unit: 'org', number }), id: `id-${number}` });
  const idOf = (number: number) => `org/general-meeting/2026-Q1#${number}`;
  // Until it has begun to listen.
  let first = 0;
  const heardOf = async () => {
    first += 1;
    await say(first);
    return heard.length;
  };
  await expect.poll(heardOf, { interval: 200 }).toBeGreaterThan(0);
  await server.stop();
  await setTimeout(1_500);
  await server.start();
  const last = first + 1;
  await say(last);
  await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toBe(idOf(last));
  const from = Number(heard[0]?.split('#')[1]);
  expect(heard).toEqual(Array.from({ length: last - from + 1 }, (_, index) => idOf(from + index)));
  stop();
});
