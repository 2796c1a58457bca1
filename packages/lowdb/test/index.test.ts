import { expect, test } from 'vitest';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';
import { crashCopy, makeFolder } from './folder.ts';

test('what is due and what waits in the outbox is known right after opening, with and without a checkpoint', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder });
  await store.commit(sampleCommit({ unit: 'b', number: 1, dueOn: '2026-02-01' }));
  await store.commit(sampleCommit({ unit: 'a', number: 1, dueOn: '2026-02-01' }));
  await store.commit(sampleCommit({ unit: 'c', number: 1, dueOn: '2026-01-15' }));
  await store.commit(sampleCommit({ unit: 'd', number: 1, dueOn: '2026-09-01' }));
  await store.commit(sampleCommit({ unit: 'c', number: 2, dueOn: '2026-03-01' }));
  const crashed = await crashCopy(folder);
  await store.close();
  for (const place of [folder, crashed]) {
    const again = await openLowdbStore({ folder: place });
    expect(await again.dueUnits('2026-01-31')).toEqual([]);
    expect(await again.dueUnits('2026-03-01')).toEqual([
      { unit: 'a', on: '2026-02-01' },
      { unit: 'b', on: '2026-02-01' },
      { unit: 'c', on: '2026-03-01' },
    ]);
    expect(await again.outboxUnits()).toEqual(['a', 'b', 'c', 'd']);
    await again.close();
  }
});

test('a unit that has nothing left to do disappears from what is due and from the outbox', async () => {
  const store = await openLowdbStore({ folder: await makeFolder() });
  const commit = sampleCommit({ unit: 'a', number: 1 });
  await store.commit(commit);
  await store.commit({
    ...commit,
    cycles: commit.cycles.map((cycle) => ({ ...cycle, version: 2, dues: [] })),
    outbox: commit.outbox.map((entry) => ({ ...entry, status: 'done' as const })),
  });
  expect(await store.dueUnits('9999-12-31')).toEqual([]);
  expect(await store.outboxUnits()).toEqual([]);
  expect(await store.units()).toEqual(['a']);
  await store.close();
});

test('units that must leave memory at once still answer right, also while commits are under way', async () => {
  const [small, large] = [await makeFolder(), await makeFolder()];
  const tight = await openLowdbStore({ folder: small, cacheBytes: 0, checkpointBytes: 10_000, tailRecords: 3 });
  const roomy = await openLowdbStore({ folder: large });
  for (const store of [tight, roomy]) {
    await Promise.all(
      Array.from({ length: 30 }, async (_, at) => {
        for (let number = 1; number <= 5; number++) await store.commit(sampleCommit({ unit: `u-${at}`, number }));
      }),
    );
  }
  expect(await contentOf(tight)).toEqual(await contentOf(roomy));
  await Promise.all([tight.close(), roomy.close()]);
});
