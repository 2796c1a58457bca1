import { expect, test } from 'vitest';
import { describeStore, examineStore } from '../../testing/src/index.ts';
import { type LowdbStoreOptions, nodeFileSystem, openLowdbStore } from '../src/index.ts';

describeStore('lowdb', openLowdbStore);
describeStore('lowdb without room for units in memory', (options) =>
  openLowdbStore({ ...options, cacheBytes: 0, checkpointBytes: 5_000, tailRecords: 1 }),
);

/** So small that what is asked for has been sealed in the meantime. */
const sealing = (options: LowdbStoreOptions) =>
  openLowdbStore({ ...options, cacheBytes: 0, segmentBytes: 1_000, checkpointBytes: 1_000, tailRecords: 1 });
describeStore('lowdb that seals at once', sealing);

test('lowdb that lets go of a log before it is sealed is found out', async () => {
  let lost = 0;
  const fileSystem = {
    ...nodeFileSystem,
    rename: async (from: string, to: string) => {
      if (!to.endsWith('.sealed')) return nodeFileSystem.rename(from, to);
      lost += 1;
      return nodeFileSystem.remove(from);
    },
  };
  const faults = await examineStore((options) => sealing({ ...options, fileSystem }));
  expect(lost).toBeGreaterThan(0);
  expect(new Set(faults.map(({ demand }) => demand))).toContain('keeps');
});
