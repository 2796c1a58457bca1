import { describeStore } from '../../testing/src/index.ts';
import { openLowdbStore } from '../src/index.ts';

describeStore('lowdb', openLowdbStore);
describeStore('lowdb without room for units in memory', (options) =>
  openLowdbStore({ ...options, cacheBytes: 0, checkpointBytes: 5_000, tailRecords: 1 }),
);
