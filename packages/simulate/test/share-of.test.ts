import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOf } from '../src/counting/share-of.ts';
import { addUnitTo, emptyShareSums } from '../src/counting/share-sums.ts';
import { addTally, emptyTally } from '../src/counting/tally.ts';

interface Unit {
  readonly owed: number;
  readonly inTime: number;
}

const unit = fc
  .integer({ min: 1, max: 12 })
  .chain((owed) => fc.record({ owed: fc.constant(owed), inTime: fc.integer({ min: 0, max: owed }) }));
const sumsOf = (units: readonly Unit[]) => {
  const sums = emptyShareSums();
  for (const each of units) addUnitTo(sums, each);
  return sums;
};
const stratum = (units: readonly Unit[], population?: number) => ({
  sums: sumsOf(units),
  lived: units.length,
  ...(population === undefined ? {} : { population }),
});

describe('a share', () => {
  test('is what was in time over what was owed, and its interval holds it', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 40 }), (units) => {
        const {
          share,
          low = 2,
          high = -1,
          owed,
          inTime,
        } = shareOf([stratum(units)]) ?? { share: -1, owed: 0, inTime: 0 };
        expect(share).toBeCloseTo(inTime / owed, 12);
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      }),
    );
  });
  test('has the variance that going through the units one by one comes to', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 3, maxLength: 40 }), (units) => {
        const owed = units.reduce((sum, each) => sum + each.owed, 0);
        const share = units.reduce((sum, each) => sum + each.inTime, 0) / owed;
        const squares = units.reduce((sum, each) => sum + (each.inTime - share * each.owed) ** 2, 0);
        const variance = ((units.length / (units.length - 1)) * squares) / owed ** 2;
        fc.pre(variance > 1e-9);
        const { low = 0, high = 0 } = shareOf([stratum(units)]) ?? {};
        // Wilson's interval solves this at both ends.
        const duties = (share * (1 - share)) / variance;
        const reaches = [low, high].map((end) => ((end - share) ** 2 * duties) / (end * (1 - end)));
        expect(reaches[0]).toBeCloseTo(reaches[1] ?? 0, 6);
      }),
    );
  });
  test('of one unit has no interval, and of nothing there is none', () => {
    expect(shareOf([stratum([{ owed: 4, inTime: 3 }])])).toEqual({ share: 0.75, owed: 4, inTime: 3, units: 1 });
    expect(shareOf([stratum([])])).toBeUndefined();
  });
  test('that is one is not taken for certain, and the less the fewer units there are', () => {
    const low = (units: number) =>
      shareOf([stratum(Array.from({ length: units }, () => ({ owed: 3, inTime: 3 })))])?.low ?? 1;
    expect(low(5)).toBeLessThan(low(50));
    expect(low(50)).toBeLessThan(1);
  });
  test('of strata weighs each by how many there are, and leaves nothing to chance once all were lived', () => {
    const few = [
      { owed: 2, inTime: 0 },
      { owed: 2, inTime: 1 },
    ];
    const many = [
      { owed: 2, inTime: 2 },
      { owed: 2, inTime: 1 },
    ];
    const sampled = shareOf([stratum(few, 10), stratum(many, 30)]);
    expect(sampled?.share).toBeCloseTo((10 * 0.25 + 30 * 0.75) / 40, 12);
    expect((sampled?.high ?? 0) - (sampled?.low ?? 0)).toBeGreaterThan(0);
    expect(shareOf([stratum(few, 2), stratum(many, 2)])).toMatchObject({ share: 0.5, low: 0.5, high: 0.5 });
  });
});

test('sums of shards come to the same in whatever order they are added', () => {
  const part = fc.record({
    inTimeOfOwed: fc.dictionary(fc.constantFrom('1/2', '3/4', '0/9'), fc.integer({ min: 1, max: 9 })),
    minutesPerMember: fc.dictionary(fc.constantFrom('60', '61'), fc.integer({ min: 1, max: 9 })),
    units: fc.array(unit, { maxLength: 6 }),
  });
  const tallyOf = ({ units, ...counts }: { units: readonly Unit[] }) => {
    const size = { units: units.length, members: 3, attempts: 5, all: sumsOf(units), duties: { a: sumsOf(units) } };
    return { ...emptyTally(2), ...counts, sizes: { '3-6': size } };
  };
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const added = (order: typeof parts) => {
        const sum = emptyTally(2);
        for (const each of order) addTally(sum, tallyOf(each));
        return sum;
      };
      expect(added([...parts].reverse())).toEqual(added(parts));
    }),
  );
});
