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
