/** What is asked of the server grows with the answer, and not with the years. Counted in rows and plans, not in time. */
import type { Store } from '@obligato/engine';
import { sampleCommit } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test } from 'vitest';
import { PostgresStore } from '../../packages/postgres/src/postgres-store.ts';
import { RecordCache } from '../../packages/postgres/src/record-cache.ts';
import { migrate } from '../../packages/postgres/src/schema/migrate.ts';
import { connect } from '../../packages/postgres/src/server/database.ts';
import { statementsFor } from '../../packages/postgres/src/statements.ts';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();
const commitsPerSnapshot = 16;

/** A store, and how many queries and rows it has asked for. */
async function counted(schema: string) {
  const database = connect({ url: server.url(), poolSize: 4, statementTimeout: 30_000, readOnly: false });
  await migrate(database, schema);
  let [queries, rows] = [0, 0];
  const query: typeof database.query = async <Row>(sql: string, values?: readonly unknown[]) => {
    const answer = await database.query<Row>(sql, values);
    queries += 1;
    rows += answer.length;
    return answer;
  };
  const cache = new RecordCache(100_000_000);
  const parts = { database: { ...database, query }, schema, cache, commitsPerSnapshot, readOnly: false };
  const store: Store = new PostgresStore(parts);
  onTestFinished(() => store.close());
  const cost = async (work: () => Promise<unknown>) => {
    [queries, rows] = [0, 0];
    await work();
    return { queries, rows };
  };
  return { store, cost };
}

test('a unit of many commits is read as its snapshot and what came after, and then as what is new', async () => {
  const schema = server.newSchema();
  const writer = await counted(schema);
  const period = (number: number) => `${2000 + Math.floor(number / 4)}-Q${(number % 4) + 1}`;
  const years = 200;
  for (let number = 0; number < years; number++)
    await writer.store.commit(sampleCommit({ unit: 'org', number: 1, period: period(number) }));
  const reader = await counted(schema);
  const read = () => reader.store.unit('org');
  expect(await reader.cost(read)).toEqual({ queries: 2, rows: 1 + (years % commitsPerSnapshot) });
  expect(await reader.cost(read)).toEqual({ queries: 1, rows: 0 });
  await writer.store.commit(sampleCommit({ unit: 'org', number: 2, period: period(1) }));
  expect(await reader.cost(read)).toEqual({ queries: 1, rows: 1 });
  expect(await read()).toEqual(await writer.store.unit('org'));
  const decide = async () => {
    const { revision } = await reader.store.unit('org');
    await reader.store.commit({ ...sampleCommit({ unit: 'org', number: 3, period: period(1) }), basedOn: revision });
  };
  expect(await reader.cost(decide)).toEqual({ queries: 2, rows: 1 });
  expect(await reader.cost(() => reader.store.decision(`org/general-meeting/${period(9)}#1`))).toEqual({
    queries: 1,
    rows: 1,
  });
});

test('what is due, what is pending and one decision are found by an index', async () => {
  const schema = server.newSchema();
  const { store } = await counted(schema);
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  // Many units of which nothing is due and nothing pending.
  await server.sql(`insert into ${schema}.units select 'u' || n, 1, null, false from generate_series(1, 20000) as n`);
  await server.sql(
    `insert into ${schema}.decisions select 'u' || n, 1, 0, 'u' || n || '#1' from generate_series(1, 20000) as n`,
  );
  await server.sql(`analyze ${schema}.units`);
  await server.sql(`analyze ${schema}.decisions`);
  const planOf = async (statement: string, values: readonly unknown[]) =>
    JSON.stringify(await server.sql(`explain ${statement}`, values));
  const { dueUnits, outboxUnits, decision, units } = statementsFor(schema);
  expect(await planOf(dueUnits, ['2026-12-31'])).toContain('units_due');
  expect(await planOf(outboxUnits, [])).toContain('units_pending');
  expect(await planOf(decision, ['u7#1'])).toContain('decisions_id');
  expect(await planOf(units, [])).not.toContain('Sort');
  expect(await store.dueUnits('2026-12-31')).toEqual([{ unit: 'org', on: '2026-03-31' }]);
});
