import { expect, test } from 'vitest';
import { sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';
import { makeFolder } from './folder.ts';

test('of many commits based on one revision exactly one wins, and the others are told what there is', async () => {
  const store = await openLowdbStore({ folder: await makeFolder() });
  const results = await Promise.all(
    Array.from({ length: 20 }, () => store.commit({ ...sampleCommit({ unit: 'org', number: 1 }), basedOn: 0 })),
  );
  expect(results.filter((result) => result === undefined)).toHaveLength(1);
  const conflict = { unit: 'org', basedOn: 0, actual: 1 };
  expect(results.filter((result) => result !== undefined)).toEqual(Array(19).fill(conflict));
  expect(await store.decisions('org')).toHaveLength(1);
  await store.close();
});

test('commits that build on one another may be sent without waiting', async () => {
  const store = await openLowdbStore({ folder: await makeFolder() });
  const results = await Promise.all([1, 2, 3, 4].map((number) => store.commit(sampleCommit({ unit: 'org', number }))));
  expect(results).toEqual([undefined, undefined, undefined, undefined]);
  expect((await store.decisions('org')).map(({ id }) => id.slice(-2))).toEqual(['#1', '#2', '#3', '#4']);
  await store.close();
});

test('a record somebody holds does not change under later commits', async () => {
  const store = await openLowdbStore({ folder: await makeFolder() });
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  const held = await store.unit('org');
  await store.commit(sampleCommit({ unit: 'org', number: 2 }));
  expect([...held.cycles.values()][0]?.version).toBe(1);
  await store.close();
});
