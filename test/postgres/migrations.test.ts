/** Tables of an earlier release are brought up to date, those of a later one are refused, and nothing is left half done. */
import { openPostgresStore } from '@obligato/postgres';
import { contentOf, sampleCommit } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../packages/postgres/src/schema/migrate.ts';
import { migrations } from '../../packages/postgres/src/schema/migrations.ts';
import { connect } from '../../packages/postgres/src/server/database.ts';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();
const later = [...migrations, 'alter table units add column note text'];

function aDatabase() {
  const database = connect({ url: server.url(), poolSize: 4, statementTimeout: 30_000, readOnly: false });
  onTestFinished(() => database.close());
  return database;
}

async function aStoreWithRecords() {
  const options = { url: server.url(), schema: server.newSchema() };
  const store = await openPostgresStore(options);
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  const content = await contentOf(store);
  await store.close();
  return { ...options, content };
}

const versionIn = async (schema: string) => server.sql(`select version from ${schema}.store`);

test('an earlier schema is brought up to date, and keeps its records', async () => {
  const { schema, content } = await aStoreWithRecords();
  const database = aDatabase();
  expect(await migrate(database, schema, { steps: later })).toBe(true);
  expect(await versionIn(schema)).toEqual([{ version: later.length }]);
  expect(await server.sql(`select unit, note from ${schema}.units`)).toEqual([{ unit: 'org', note: null }]);
  // Once is enough.
  expect(await migrate(database, schema, { steps: later })).toBe(true);
  await server.sql(`update ${schema}.store set version = ${migrations.length}`);
  const store = await openPostgresStore({ url: server.url(), schema });
  onTestFinished(() => store.close());
  expect(await contentOf(store)).toEqual(content);
});

test('tables of the first release get what a feed needs, and their commits stand at its beginning', async () => {
  const schema = server.newSchema();
  await server.sql(`create schema ${schema}`);
  await server.sql(`set search_path to ${schema}; create table store (version integer not null);
    insert into store values (1); ${migrations[0]}`);
  const old = JSON.stringify(sampleCommit({ unit: 'org', number: 1 }));
  await server.sql(`insert into ${schema}.commits values ('org', 1, false, '${old}')`);
  await server.sql(`insert into ${schema}.units values ('org', 1, null, false)`);
  const store = await openPostgresStore({ url: server.url(), schema });
  onTestFinished(() => store.close());
  const end = await store.feed?.end();
  await store.commit({ ...sampleCommit({ unit: 'org', number: 2 }), basedOn: 1 });
  const numbers = async (place?: string) =>
    (await store.feed?.after(place, 9))?.commits.map(({ cycles }) => cycles[0]?.version);
  expect(await numbers()).toEqual([1, 2]);
  expect(await numbers(end)).toEqual([2]);
});

test('a later schema is refused by name, for writing and for reading', async () => {
  const { schema, url } = await aStoreWithRecords();
  await migrate(aDatabase(), schema, { steps: later });
  for (const readOnly of [false, true]) {
    const refused = openPostgresStore({ url, schema, readOnly });
    await expect(refused).rejects.toMatchObject({ code: 'OBLIGATO_STORE_VERSION' });
    await expect(refused).rejects.toThrow(
      `schema ${schema} of 127.0.0.1:${server.port}/postgres has format version ${later.length}`,
    );
  }
});

test('an earlier one is not touched by whoever only reads', async () => {
  const { schema } = await aStoreWithRecords();
  const refused = migrate(aDatabase(), schema, { steps: later, readOnly: true });
  await expect(refused).rejects.toMatchObject({ code: 'OBLIGATO_STORE_VERSION' });
  expect(await versionIn(schema)).toEqual([{ version: migrations.length }]);
});

test('a step that fails leaves everything as it was', async () => {
  const { schema, url, content } = await aStoreWithRecords();
  const broken = [...later, 'create table half (id text); create table half (id text)'];
  await expect(migrate(aDatabase(), schema, { steps: broken })).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_FAILED',
  });
  expect(await versionIn(schema)).toEqual([{ version: migrations.length }]);
  const store = await openPostgresStore({ url, schema });
  onTestFinished(() => store.close());
  expect(await contentOf(store)).toEqual(content);
});

test('of twelve programs that start at once one makes the tables', async () => {
  const options = { url: server.url(), schema: server.newSchema(), poolSize: 1 };
  const stores = await Promise.all(Array.from({ length: 12 }, () => openPostgresStore(options)));
  const written = await Promise.all(
    stores.map((store) => store.commit({ ...sampleCommit({ unit: 'org', number: 1 }), basedOn: 0 })),
  );
  expect(written.filter((conflict) => conflict === undefined)).toHaveLength(1);
  await Promise.all(stores.map((store) => store.close()));
  expect(await versionIn(options.schema)).toEqual([{ version: migrations.length }]);
});

test('schemas of one database know nothing of each other', async () => {
  const [one, other] = [await aStoreWithRecords(), server.newSchema()];
  const store = await openPostgresStore({ url: one.url, schema: other });
  onTestFinished(() => store.close());
  expect(await store.units()).toEqual([]);
  expect(await store.decision('org/general-meeting/2026-Q1#1')).toBeUndefined();
});
