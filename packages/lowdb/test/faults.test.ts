import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';
import { faultyFileSystem, type Operation } from './faulty-file-system.ts';
import { crashCopy, makeFolder } from './folder.ts';

const failed = { code: 'OBLIGATO_STORE_FAILED' };

test.each([
  ['datasync', 'EIO'],
  ['write', 'ENOSPC'],
  ['write', 'EIO'],
] as const)(
  'after one failing %s (%s) nothing is acknowledged or shown, everything old is readable, and opening again mends it',
  async (broken, code) => {
    const folder = await makeFolder();
    let faults = 0;
    const fileSystem = faultyFileSystem((operation, path) =>
      // Only once: whoever tried again would be told that all is well.
      operation === broken && path.endsWith('.log') && faults-- === 1 ? code : undefined,
    );
    const store = await openLowdbStore({ folder, fileSystem });
    await store.commit(sampleCommit({ unit: 'org', number: 1 }));
    const before = await contentOf(store);
    faults = 1;
    const tries = await Promise.allSettled([
      store.commit(sampleCommit({ unit: 'org', number: 2 })),
      store.commit(sampleCommit({ unit: 'other', number: 1 })),
      store.commit(sampleCommit({ unit: 'org', number: 2 })),
    ]);
    for (const attempt of tries) expect(attempt).toMatchObject({ status: 'rejected', reason: failed });
    await expect(store.commit(sampleCommit({ unit: 'org', number: 2 }))).rejects.toMatchObject(failed);
    await expect(store.commit(sampleCommit({ unit: 'third', number: 1 }))).rejects.toMatchObject(failed);
    expect(await contentOf(store)).toEqual(before);
    await store.close();
    const again = await openLowdbStore({ folder });
    expect((await again.decisions('org')).length).toBeGreaterThanOrEqual(1);
    const version = [...(await again.unit('org')).cycles.values()][0]?.version ?? 0;
    expect(await again.commit(sampleCommit({ unit: 'org', number: version + 1 }))).toBeUndefined();
    await again.close();
  },
);

test('writes that take only a few bytes are continued', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({
    folder,
    fileSystem: faultyFileSystem((operation) => (operation === 'write' ? 100 : undefined)),
  });
  for (const number of [1, 2, 3]) await store.commit(sampleCommit({ unit: 'org', number }));
  const before = await contentOf(store);
  await store.close();
  const again = await openLowdbStore({ folder });
  expect(await contentOf(again)).toEqual(before);
  await again.close();
});

test('a write that takes nothing is a failure, not an endless loop', async () => {
  let full = false;
  const fileSystem = faultyFileSystem((operation) => (full && operation === 'write' ? 0 : undefined));
  const store = await openLowdbStore({ folder: await makeFolder(), fileSystem });
  full = true;
  await expect(store.commit(sampleCommit({ unit: 'org', number: 1 }))).rejects.toMatchObject(failed);
  await store.close();
});

const operations: readonly Operation[] = [
  'open',
  'write',
  'sync',
  'datasync',
  'rename',
  'link',
  'remove',
  'syncFolder',
  'createFolder',
];

test.each(operations)(
  'whichever %s fails, what was acknowledged is there afterwards, and never anything else than was committed',
  async (broken) => {
    for (let failing = 0; ; failing++) {
      const folder = await makeFolder();
      await mkdir(folder);
      let count = 0;
      let fired = false;
      const fileSystem = faultyFileSystem((operation) => {
        if (operation !== broken || fired || count++ < failing) return undefined;
        fired = true;
        return 'EIO';
      });
      let acknowledged = 0;
      try {
        const store = await openLowdbStore({
          folder,
          fileSystem,
          segmentBytes: 3_000,
          checkpointBytes: 4_000,
          tailRecords: 1,
        });
        try {
          for (let number = 1; number <= 6; number++) {
            await store.commit(sampleCommit({ unit: 'org/branch', number }));
            acknowledged = number;
          }
        } finally {
          await store.close();
        }
      } catch (error) {
        expect(error).toMatchObject(failed);
      }
      const again = await openLowdbStore({ folder: await crashCopy(folder) });
      const decisions = await again.decisions('org/branch');
      expect(decisions.length).toBeGreaterThanOrEqual(acknowledged);
      expect(decisions.length).toBeLessThanOrEqual(acknowledged + 1);
      expect([...(await again.unit('org/branch')).cycles.values()][0]?.version ?? 0).toBe(decisions.length);
      await again.close();
      if (!fired) return;
    }
  },
);

test('a disk that cannot be read is told as such, and writing goes on', async () => {
  let broken = false;
  const fileSystem = faultyFileSystem((operation) => (broken && operation === 'read' ? 'EIO' : undefined));
  const store = await openLowdbStore({ folder: await makeFolder(), fileSystem });
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  broken = true;
  await expect(store.decisions('org')).rejects.toMatchObject(failed);
  broken = false;
  await store.commit(sampleCommit({ unit: 'org', number: 2 }));
  expect(await store.decisions('org')).toHaveLength(2);
  await store.close();
});

test('an old segment that cannot be read stays a log, and commits go on', async () => {
  const folder = await makeFolder();
  let broken = true;
  const fileSystem = faultyFileSystem((operation, path) =>
    broken && operation === 'read' && path.endsWith('000001.log') ? 'EIO' : undefined,
  );
  const store = await openLowdbStore({
    folder,
    fileSystem,
    segmentBytes: 4_000,
    checkpointBytes: 4_000,
    tailRecords: 1,
  });
  for (let number = 1; number <= 12; number++) {
    expect(await store.commit(sampleCommit({ unit: 'org', number }))).toBeUndefined();
  }
  await store.close();
  const logs = (await readdir(join(folder, 'journal'))).sort();
  expect(logs.slice(0, 2)).toEqual(['000001.log', '000002.sealed']);
  broken = false;
  const again = await openLowdbStore({ folder });
  expect(await again.decisions('org')).toHaveLength(12);
  await again.close();
});
