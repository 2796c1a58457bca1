import { expect, test } from 'vitest';
import { sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';
import { makeFolder } from './folder.ts';
import { startChild } from './start-child.ts';

test('a second process is refused with the pid of the first, which a kill sets free', async () => {
  const folder = await makeFolder();
  const child = startChild(folder, 'hold');
  expect(await child.first).toBe(`open ${child.pid}`);
  await expect(openLowdbStore({ folder })).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_LOCKED',
    message: expect.stringContaining(`process ${child.pid}`),
  });
  await child.kill();
  const store = await openLowdbStore({ folder });
  expect(store.opened.takenOverFrom).toBe(child.pid);
  await store.close();
});

test('of many openers within one process exactly one wins, again and again', async () => {
  const folder = await makeFolder();
  for (let round = 0; round < 10; round++) {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => openLowdbStore({ folder })));
    const won = tries.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    expect(won).toHaveLength(1);
    await won[0]?.commit(sampleCommit({ unit: 'org', number: round + 1 }));
    await won[0]?.close();
  }
});
