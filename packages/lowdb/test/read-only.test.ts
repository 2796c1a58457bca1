import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';
import { crashCopy, makeFolder } from './folder.ts';

test('a folder is read without changing anything in it, torn end and all', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder });
  for (const number of [1, 2, 3]) await store.commit(sampleCommit({ unit: 'org', number }));
  const content = await contentOf(store);
  const crashed = await crashCopy(folder);
  await store.close();
  const log = join(crashed, 'journal', '000001.log');
  const before = { names: await readdir(crashed), log: await readFile(log), changed: (await stat(crashed)).mtimeMs };
  const reader = await openLowdbStore({ folder: crashed, readOnly: true });
  expect(await contentOf(reader)).toEqual(content);
  await expect(reader.commit(sampleCommit({ unit: 'org', number: 4 }))).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_READ_ONLY',
  });
  await reader.close();
  expect({ names: await readdir(crashed), log: await readFile(log), changed: (await stat(crashed)).mtimeMs }).toEqual(
    before,
  );
});

test('while somebody writes, a reader is refused like everybody else', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder });
  await expect(openLowdbStore({ folder, readOnly: true })).rejects.toMatchObject({ code: 'OBLIGATO_STORE_LOCKED' });
  await store.close();
});

test('beside somebody who writes, what had been written when it was opened is read, whatever comes after', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder, checkpointBytes: 1, tailRecords: 1, segmentBytes: 2_000 });
  for (const number of [1, 2, 3]) await store.commit(sampleCommit({ unit: 'org', number }));
  await store.commit(sampleCommit({ unit: 'org/branch', number: 1 }));
  const then = await contentOf(store);
  const reader = await openLowdbStore({ folder, readOnly: 'beside' });
  // Documents, index and segments move on under the reader, and a unit is new to it.
  for (const number of [4, 5, 6, 7, 8, 9]) await store.commit(sampleCommit({ unit: 'org', number }));
  await store.commit(sampleCommit({ unit: 'org/branch', number: 2 }));
  await store.commit(sampleCommit({ unit: 'org/new', number: 1 }));
  const later = await contentOf(store);
  await store.close();
  expect(await contentOf(reader)).toEqual(then);
  await expect(reader.commit(sampleCommit({ unit: 'org', number: 10 }))).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_READ_ONLY',
  });
  await reader.close();
  const again = await openLowdbStore({ folder, readOnly: 'beside' });
  expect(await contentOf(again)).toEqual(later);
  await again.close();
});

test('readers come and go while somebody writes, and each sees what one moment was like', async () => {
  const folder = await makeFolder();
  const store = await openLowdbStore({ folder, checkpointBytes: 1, tailRecords: 1, segmentBytes: 2_000 });
  const units = ['org', 'org/one', 'org/two'];
  let isOver = false;
  const writing = (async () => {
    for (let number = 1; number <= 60; number++)
      for (const unit of units) await store.commit(sampleCommit({ unit, number }));
    isOver = true;
  })();
  let readers = 0;
  let last = 0;
  while (!isOver) {
    const reader = await openLowdbStore({ folder, readOnly: 'beside' });
    const revisions: number[] = [];
    for (const unit of units) {
      const { revision } = await reader.unit(unit);
      expect((await reader.commitsOf(unit, { after: 0, limit: 1_000 })).commits).toHaveLength(revision);
      revisions.push(revision);
    }
    // They are written in turn: at no moment was one ahead of those before it.
    expect(revisions).toEqual([...revisions].sort((a, b) => b - a));
    expect((revisions[0] ?? 0) - (revisions[2] ?? 0)).toBeLessThanOrEqual(1);
    expect(revisions[0]).toBeGreaterThanOrEqual(last);
    last = revisions[0] ?? 0;
    readers += 1;
    await reader.close();
  }
  await writing;
  await store.close();
  expect(readers).toBeGreaterThan(1);
});
