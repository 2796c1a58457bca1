import { wrapStore } from '@obligato/engine/store';
import { openPostgresStore, type PostgresStoreOptions } from '@obligato/postgres';
import { describeStore, examineStore } from '@obligato/testing';
import { sampleCommit } from '@obligato/testing/fixtures';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { PostgresStore } from '../../packages/postgres/src/postgres-store.ts';
import { RecordCache } from '../../packages/postgres/src/record-cache.ts';
import { migrate } from '../../packages/postgres/src/schema/migrate.ts';
import { connect } from '../../packages/postgres/src/server/database.ts';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();

/** A folder of its own for each test is a schema of its own. */
const schemas = new Map<string, string>();
function schemaOf(folder: string): string {
  const known = schemas.get(folder) ?? server.newSchema();
  schemas.set(folder, known);
  return known;
}

const opening =
  (more: Partial<PostgresStoreOptions> = {}) =>
  ({ folder }: { readonly folder: string }) =>
    openPostgresStore({ ...more, url: server.url(), schema: schemaOf(folder) });

describeStore('PostgreSQL', opening());
describeStore(
  'PostgreSQL on one connection, without room for records in memory',
  opening({ poolSize: 1, cacheBytes: 0, commitsPerSnapshot: 3 }),
);

test('a store that compares before it writes, and not while it does, is found out', async () => {
  let planted = 0;
  const faults = await examineStore(
    async ({ folder }) => {
      const schema = schemaOf(folder);
      const database = connect({ url: server.url(), poolSize: 8, statementTimeout: 30_000, readOnly: false });
      await migrate(database, schema);
      // The keys of the tables would notice, too.
      for (const table of ['commits', 'decisions'])
        await database.query(`alter table "${schema}".${table} drop constraint ${table}_pkey`);
      const query: typeof database.query = (sql, values) => {
        const loose = sql.replace('where known.revision = excluded.revision - 1', '');
        if (loose !== sql) planted += 1;
        return database.query(loose, values);
      };
      const cache = new RecordCache(1_000_000);
      return new PostgresStore({
        ...{ database: { ...database, query }, schema, cache },
        ...{ commitsPerSnapshot: 64, readOnly: false },
      });
    },
    { demands: ['race'] },
  );
  expect(planted).toBeGreaterThan(0);
  expect(faults.map(({ message }) => message)).toEqual([
    'Twelve commits based on one revision, those that won: it answered 12, not 1',
  ]);
});

/** A store whose statements are changed, and how often they were. */
async function altered(change: (sql: string) => string) {
  const schema = server.newSchema();
  const database = connect({ url: server.url(), poolSize: 8, statementTimeout: 30_000, readOnly: false });
  await migrate(database, schema);
  const counted = { planted: 0 };
  const query: typeof database.query = (sql, values) => {
    const other = change(sql);
    if (other !== sql) counted.planted += 1;
    return database.query(other, values);
  };
  const parts = { database: { ...database, query }, schema, cache: new RecordCache(1_000_000) };
  const store = new PostgresStore({ ...parts, commitsPerSnapshot: 64, readOnly: false });
  onTestFinished(() => store.close());
  return { store, schema, counted };
}

/** What a follower hears when a commit that was begun first becomes durable last. */
async function heardWhenOneIsLate(change: (sql: string) => string) {
  const { store, schema, counted } = await altered(change);
  const slow = new Client({ connectionString: server.url() });
  await slow.connect();
  onTestFinished(() => slow.end());
  let place = await store.feed.end();
  const heard: string[] = [];
  const listen = async () => {
    const page = await store.feed.after(place, 10);
    heard.push(...(page?.commits ?? []).map(({ unit }) => unit));
    place = page?.place ?? place;
  };
  await slow.query('begin');
  const late = JSON.stringify(sampleCommit({ unit: 'late', number: 1 }));
  await slow.query(`insert into ${schema}.commits (unit, revision, changed, body) values ('late', 1, false, $1)`, [
    late,
  ]);
  await store.commit(sampleCommit({ unit: 'early', number: 1 }));
  await listen();
  await slow.query('commit');
  await listen();
  await listen();
  return { heard, counted };
}

test('a commit that was begun first and becomes durable last is heard of', async () => {
  expect((await heardWhenOneIsLate((sql) => sql)).heard).toEqual(['late', 'early']);
});

test('a feed that does not wait for transactions under way is found out: it loses that commit', async () => {
  const { heard, counted } = await heardWhenOneIsLate((sql) =>
    sql.replace('xid < pg_snapshot_xmin(pg_current_snapshot()) and', ''),
  );
  expect(counted.planted).toBeGreaterThan(0);
  expect(heard).toEqual(['early']);
});

test('transactions are counted, and not spelled: none is passed over where their numbers get a digit more', async () => {
  const { store, schema } = await altered((sql) => sql);
  for (const unit of ['a', 'b', 'c']) await store.commit(sampleCommit({ unit, number: 1 }));
  await server.sql(
    `update ${schema}.commits set xid = (case unit when 'a' then '99' when 'b' then '100' else '101' end)::xid8`,
  );
  const heard: string[] = [];
  let place: string | undefined;
  for (let pages = 0; pages < 3; pages++) {
    const page = await store.feed.after(place, 1);
    heard.push(...(page?.commits ?? []).map(({ unit }) => unit));
    place = page?.place;
  }
  expect(heard).toEqual(['a', 'b', 'c']);
});

test('commits that were copied from another server are refused by name, until they are told to be old', async () => {
  const options = { url: server.url(), schema: server.newSchema() };
  const store = await openPostgresStore(options);
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  await store.close();
  await server.sql(`update ${options.schema}.commits set xid = '4611686018427387904'`);
  const refused = openPostgresStore(options);
  await expect(refused).rejects.toMatchObject({ code: 'OBLIGATO_STORE_FAILED' });
  await expect(refused).rejects.toThrow(`update ${options.schema}.commits set xid = '0'`);
  await server.sql(`update ${options.schema}.commits set xid = '0'`);
  const again = await openPostgresStore(options);
  onTestFinished(() => again.close());
  expect((await again.feed?.after(undefined, 9))?.commits).toHaveLength(1);
});

test('a claim that is given while another has it is found out', async () => {
  const { store, counted } = await altered((sql) => sql.replace('where known.ends < clock_timestamp()', ''));
  const faults = await examineStore(async () => wrapStore(store, { close: async () => {} }), {
    ...{ forgets: true, demands: ['claims'] },
  });
  expect(counted.planted).toBeGreaterThan(0);
  expect(faults.length).toBeGreaterThan(0);
});
