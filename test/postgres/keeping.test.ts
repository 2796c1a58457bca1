/** What somebody asks who looks after the database: how much there is, and whether it is as it was written. */
import { openPostgresStore } from '@obligato/postgres';
import { sampleCommit } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test } from 'vitest';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();

/** Two units of five commits each, with a snapshot at the fourth. */
async function aStore() {
  const schema = server.newSchema();
  const store = await openPostgresStore({ url: server.url(), schema, commitsPerSnapshot: 4 });
  onTestFinished(() => store.close());
  for (const unit of ['org/a', 'org/b'])
    for (let number = 1; number <= 5; number++) await store.commit(sampleCommit({ unit, number }));
  return { store, schema };
}

test('it says how much there is, and never the password', async () => {
  const { store, schema } = await aStore();
  const status = await store.describe?.();
  const place = `127.0.0.1:${server.port}/postgres?schema=${schema}`;
  expect(status).toMatchObject({ place, units: 2, commits: 10, version: expect.any(Number) });
  expect(status?.bytes).toBeGreaterThan(50_000);
});

test('sound tables have no problem', async () => {
  const { store } = await aStore();
  expect(await store.verify?.()).toEqual({ commits: 10, problems: [] });
});

test.each([
  ['a commit that was removed', "delete from commits where unit = 'org/a' and revision = 3", 'commit 3 is missing'],
  ['the last commit removed', "delete from commits where unit = 'org/a' and revision = 5", 'commit 5 is missing'],
  ['a row of a unit removed', "delete from units where unit = 'org/a'", 'commit 6 is missing'],
  [
    'a decision taken off the list',
    "delete from decisions where unit = 'org/a' and revision = 2",
    'of commit 2 are listed',
  ],
  [
    'a snapshot that says something else',
    `update snapshots set state = replace(state::text, '"version":4', '"version":7')::json where unit = 'org/a'`,
    'its snapshot at commit 4',
  ],
  ['a due that was put off', "update units set due_on = '2027-01-01' where unit = 'org/a'", 'its next due'],
  ['a message said to be told', "update units set pending = false where unit = 'org/a'", 'whether a message waits'],
])('%s is found, and the other unit is sound', async (_, change, message) => {
  const { store, schema } = await aStore();
  await server.sql(change.replace(/\b(commits|units|decisions|snapshots)\b/, `${schema}.$1`));
  const check = await store.verify?.();
  expect(check?.problems).toMatchObject([{ code: 'OBLIGATO_STORE_CORRUPT' }]);
  expect(check?.problems[0]?.message).toMatch(/^Of org\/a, /);
  expect(check?.problems[0]?.message).toContain(message);
});

test('a commit that was rewritten, and whose words later ones replace, leaves no trace: nothing is chained here', async () => {
  const { store, schema } = await aStore();
  await server.sql(
    `update ${schema}.commits set body = replace(body::text, '"items":2', '"items":3')::json where unit = 'org/a' and revision = 2`,
  );
  expect(await store.verify?.()).toEqual({ commits: 10, problems: [] });
});
