/** What people type, and what a program may put into a payload: it comes back as it was, or is refused before anything is sent. */
import type { Commit } from '@obligato/engine';
import { MemoryStore } from '@obligato/engine';
import { openPostgresStore } from '@obligato/postgres';
import { contentOf, sampleCommit } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test } from 'vitest';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();

const odd = JSON.parse(`{
  "null": "a\\u0000b", "high": "\\ud83d", "low": "\\ude00", "pair": "\\ud83d\\ude00", "escaped": "\\\\u0000",
  "__proto__": { "polluted": true }, "constructor": 1, "": "no name", "\\u0000": "in a key", "quote": "'\\"$1 $$ \\\\ -- /* \\n\\r\\t",
  "ten": 10.0, "large": 9007199254740993, "tiny": 5e-324, "vast": 1.7976931348623157e308, "twice": [1, 1], "z": 1, "a": 2
}`);
const numbers = { minus: -0, beyond: Number.POSITIVE_INFINITY, none: Number.NaN, left: undefined };

function withPayload(number: number, payload: object): Commit {
  const commit = sampleCommit({ unit: 'org', number });
  return { ...commit, decisions: commit.decisions.map((each) => ({ ...each, payload }) as typeof each) };
}

test.each([
  ['from its commits', 64],
  ['from a snapshot', 1],
])('everything that JSON can say comes back as it was, read %s', async (_, commitsPerSnapshot) => {
  const options = { url: server.url(), schema: server.newSchema(), commitsPerSnapshot };
  const store = await openPostgresStore(options);
  const memory = new MemoryStore();
  const commits = [withPayload(1, odd), withPayload(2, numbers), { ...withPayload(3, odd), roster: [odd] }];
  for (const commit of commits) {
    await store.commit(commit);
    // As every store that writes JSON: what it cannot say is not kept.
    await memory.commit(JSON.parse(JSON.stringify(commit)));
  }
  await store.close();
  const again = await openPostgresStore(options);
  onTestFinished(() => again.close());
  const [found, right] = [await contentOf(again), await contentOf(memory)];
  expect(JSON.stringify(found)).toBe(JSON.stringify(right));
  expect(Object.hasOwn((found.decisions[0]?.[0]?.payload ?? {}) as object, '__proto__')).toBe(true);
  expect(Object.keys((found.decisions[0]?.[0]?.payload ?? {}) as object)).toEqual(Object.keys(odd));
});

test.each([
  ['U+0000', 'org/general-meeting/2026\0#1'],
  ['half of a surrogate pair', 'org/general-meeting/2026\ud83d#1'],
])('an id with %s is refused by name, and nothing of the commit is written', async (_, id) => {
  const store = await openPostgresStore({ url: server.url(), schema: server.newSchema() });
  onTestFinished(() => store.close());
  const commit = sampleCommit({ unit: 'org', number: 1 });
  const refused = store.commit({ ...commit, decisions: commit.decisions.map((each) => ({ ...each, id })) });
  await expect(refused).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
  await expect(refused).rejects.toThrow(JSON.stringify(id));
  expect(await store.units()).toEqual([]);
  // Nobody can have written it, and asking for it is no mistake.
  expect(await store.decision(id)).toBeUndefined();
  expect(await store.decisionsNamed?.('org', [id])).toEqual([]);
});

test('ids are compared and sorted by their characters, whatever the language of the database', async () => {
  await server.sql(`create database zh template template0 locale_provider icu icu_locale 'zh-CN' locale 'C'`);
  const store = await openPostgresStore({ url: server.url({ database: 'zh' }) });
  onTestFinished(() => store.close());
  const units = ['b-2', 'b/1', 'b-10', 'b2', 'a', 'b'];
  for (const unit of units) await store.commit(sampleCommit({ unit, number: 1 }));
  expect(await store.units()).toEqual([...units].sort());
  expect((await store.dueUnits('9999-12-31')).map(({ unit }) => unit)).toEqual([...units].sort());
  expect(await store.outboxUnits()).toEqual([...units].sort());
});
