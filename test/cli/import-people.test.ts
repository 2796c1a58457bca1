/** Rosters of several units at once, of which one is refused. */
import { MemoryStore, type Store } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { storeUnreadable } from '@obligato/files';
import { expect, test } from 'vitest';
import { importPeople } from '../../packages/cli/src/people/import-people.ts';
import { organRoster, smallOrgan } from '../faults/small-organ.ts';

const units = ['bureau', 'bureau/branch'];

/** A store that takes nothing of one unit. */
const refusing = (refused: readonly string[]): Store => {
  const store = new MemoryStore();
  return wrapStore(store, {
    commit: async (commit) => {
      if (refused.includes(commit.unit)) throw storeUnreadable(commit.unit, new Error('EIO'));
      return store.commit(commit);
    },
  });
};

test('what is refused of one unit is told with the units that were written all the same', async () => {
  const { engine, clock } = await smallOrgan(refusing(['bureau']));
  const people = new Map(units.map((unit) => [unit, organRoster]));
  const error = await importPeople({ engine, clock, people }, units).catch((thrown) => thrown);
  expect(error.problems).toMatchObject([
    {
      code: 'OBLIGATO_STORE_FAILED',
      hint: expect.stringMatching(/Changed all the same: bureau\/branch\. Import again/),
      translations: { 'zh-CN': { hint: expect.stringContaining('以下单位的名册已更改：bureau/branch') } },
    },
  ]);
  expect((await engine.unit('bureau/branch')).roster).toEqual(organRoster);
  expect((await engine.unit('bureau')).roster).toEqual([]);
});

test('when all are refused, every reason is told, and that nothing was written', async () => {
  const { engine, clock } = await smallOrgan(refusing(units));
  const people = new Map(units.map((unit) => [unit, organRoster]));
  const error = await importPeople({ engine, clock, people }, units).catch((thrown) => thrown);
  expect(error.problems).toHaveLength(2);
  expect(error.problems[1].hint).toMatch(/No roster was changed$/);
});
