import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore, verifyJournal } from '../src/index.ts';
import { crashCopy, makeFolder } from './folder.ts';

const roster = [
  { member: 'm1', name: '李 "Li"\u2028', standing: 'full' as const, roles: ['secretary'], from: '2020-01-01' },
];

test('every kind of record comes back as it was, after close and after a crash', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder });
  await store.commit({ ...sampleCommit({ unit: 'org', number: 1, key: 'k-1' }), roster });
  await store.commit(sampleCommit({ unit: 'org', number: 2 }));
  await store.commit(sampleCommit({ unit: 'org/branch-1', number: 1 }));
  const before = await contentOf(store);
  expect(before.units).toEqual(['org', 'org/branch-1']);
  expect(before.records[0]?.roster).toEqual(roster);
  expect(before.records[0]?.keys).toEqual([['k-1', { decision: 'org/general-meeting/2026-Q1#1', body: 'b0d1e5' }]]);

  const crashed = await openLowdbStore({ folder: await crashCopy(folder) });
  expect(await contentOf(crashed)).toEqual(before);
  expect(crashed.opened).toMatchObject({ records: 3, replayedRecords: 3, cutBytes: 0 });
  await crashed.close();

  await store.close();
  const again = await openLowdbStore({ folder });
  expect(again.opened).toMatchObject({ records: 3, replayedRecords: 0, cutBytes: 0, takenOverFrom: undefined });
  expect(await contentOf(again)).toEqual(before);
  expect(await again.decision('org/branch-1/general-meeting/2026-Q1#1')).toEqual(before.decisions[1]?.[0]);
  expect(await again.decision('org/general-meeting/2026-Q1#9')).toBeUndefined();
  await again.close();
});

test('a unit without records has empty ones, and is not listed', async () => {
  const store = await openLowdbStore({ folder: await makeFolder() });
  expect((await store.unit('nobody')).cycles.size).toBe(0);
  expect(await store.units()).toEqual([]);
  expect(await store.decisions('nobody')).toEqual([]);
  await store.close();
});

test('segments roll over and stay, and the whole chain verifies', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder, segmentBytes: 8_000, checkpointBytes: 20_000, tailRecords: 3 });
  for (let number = 1; number <= 40; number++)
    await store.commit(
      sampleCommit({ unit: `u-${number % 3}`, number: Math.ceil(number / 3), period: `2026-0${(number % 3) + 1}` }),
    );
  const before = await contentOf(store);
  await store.close();
  expect(await verifyJournal({ folder })).toMatchObject({ records: 40, tornBytes: 0 });
  const again = await openLowdbStore({ folder });
  expect(await contentOf(again)).toEqual(before);
  await again.close();
  const names = (await readdir(join(folder, 'journal'))).sort();
  const last = names.pop() ?? '';
  expect((await readFile(join(folder, 'journal', last), 'utf8')).startsWith('J1 ')).toBe(true);
  // What is left for good is sealed, and its log is gone.
  expect(names).toEqual(names.map((_, at) => `${String(at + 1).padStart(6, '0')}.sealed`));
  expect(names.length).toBeGreaterThan(3);
});

test('what is sealed takes a fifth at most, and every record of it is read as before', async () => {
  const folder = await makeFolder();
  const options = { folder, segmentBytes: 200_000, checkpointBytes: 400_000 };
  const store = await openLowdbStore(options);
  for (let number = 1; number <= 300; number++) await store.commit(sampleCommit({ unit: 'org', number }));
  const before = await contentOf(store);
  await store.close();
  const names = (await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.sealed'));
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect((await stat(join(folder, 'journal', name))).size).toBeLessThan(40_000);
  const again = await openLowdbStore({ ...options, readOnly: true });
  expect(await contentOf(again)).toEqual(before);
  await again.close();
});

test('a store that was only read writes nothing when it closes', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder });
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  await store.close();
  const index = await readFile(join(folder, 'index.json'), 'utf8');
  const again = await openLowdbStore({ folder });
  await again.unit('org');
  await again.close();
  expect(await readFile(join(folder, 'index.json'), 'utf8')).toBe(index);
});

test('close waits for what was begun; after it every call is refused, and closing again is no error', async () => {
  const store = await openLowdbStore({ folder: await makeFolder() });
  const begun = store.commit(sampleCommit({ unit: 'org', number: 1 }));
  await Promise.all([store.close(), store.close()]);
  expect(await begun).toBeUndefined();
  await expect(store.unit('org')).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CLOSED' });
  const late = store.commit(sampleCommit({ unit: 'org', number: 2 }));
  await expect(late).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CLOSED' });
});
