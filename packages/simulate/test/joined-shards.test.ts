import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyTally } from '../src/counting/tally.ts';
import { JoinedShards } from '../src/shards/joined-shards.ts';

const shard = (index: number) => ({
  tally: { ...emptyTally(3), units: 10 ** index },
  timelines: [{ unit: `unit-${index}`, members: 1, entries: [] }],
  lived: 1,
});
const order = (count: number) => fc.shuffledSubarray(Array.from({ length: count }, (_, index) => index));

test('shards come to the same in whatever order they come, and the whole is one', () => {
  fc.assert(
    fc.property(order(6), (came) => {
      const joined = new JoinedShards(3);
      for (const index of came) joined.add(index, shard(index));
      const all = joined.all();
      const sorted = [...came].sort();
      expect(all.reduce((sum, { tally }) => sum + tally.units, 0)).toBe(came.reduce((sum, at) => sum + 10 ** at, 0));
      expect(all.flatMap(({ timelines }) => timelines.map(({ unit }) => unit))).toEqual(
        sorted.map((at) => `unit-${at}`),
      );
      const unbroken = sorted.filter((at, place) => at === place).length;
      expect(all).toHaveLength(1 + sorted.length - unbroken);
    }),
  );
});
