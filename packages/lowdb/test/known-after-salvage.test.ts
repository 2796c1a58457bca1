import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore, salvageStore } from '../src/index.ts';
import { makeFolder } from './folder.ts';

test.each([
  ['whose document has what was lost', 1],
  ['of which there is the journal alone', 1_000],
])('what was known of a unit %s is refused by name, and of any other it is told', async (_, tailRecords) => {
  const folder = join(await makeFolder(), 'data');
  const store = await openLowdbStore({ folder, tailRecords });
  for (let number = 1; number <= 4; number++) {
    for (const unit of ['org', 'other']) await store.commit(sampleCommit({ unit, number }));
  }
  await store.close();
  const log = join(folder, 'journal/000001.log');
  const bytes = await readFile(log);
  const at = bytes.indexOf('org/general-meeting/2026-Q1#2');
  // Two bits of one record: none that could be turned back is found.
  for (const place of [at, at + 9]) bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(log, bytes);

  const target = join(await makeFolder(), 'saved');
  await salvageStore({ folder, target });
  const saved = await openLowdbStore({ folder: target });
  await expect(saved.commitsOf('org', { after: 0, limit: 10 })).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_CORRUPT',
  });
  expect((await saved.commitsOf('other', { after: 0, limit: 10 })).commits).toHaveLength(4);
  await saved.close();
});
