import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursOfUnits, quantile, sharesOfUnits } from '../src/report/quantile.ts';
import { quantileWords } from '../src/report/quantile-words.ts';

const counts = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 8 }).map((eighth) => eighth / 8),
    units: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 12 },
);
const percent = fc.integer({ min: 1, max: 100 });
/** Every unit's own value, in order. */
const oneByOne = (of: readonly { readonly value: number; readonly units: number }[]) =>
  of.flatMap(({ value, units }) => new Array<number>(units).fill(value)).sort((a, b) => a - b);

describe('a quantile', () => {
  test('is what stands at its place when all units are put in a row', () => {
    fc.assert(
      fc.property(counts, percent, (of, at) => {
        const row = oneByOne(of);
        expect(quantile(of, at)).toBe(row[Math.ceil((row.length * at) / 100) - 1]);
      }),
    );
  });
  test('is the smallest value that so many units do not exceed', () => {
    fc.assert(
      fc.property(counts, percent, (of, at) => {
        const row = oneByOne(of);
        const found = quantile(of, at);
        fc.pre(found !== undefined);
        const within = (most: number) => row.filter((value) => value <= most).length * 100;
        expect(within(found as number)).toBeGreaterThanOrEqual(row.length * at);
        for (const value of row) if (value < (found as number)) expect(within(value)).toBeLessThan(row.length * at);
      }),
    );
  });
  test('of thirty units at nine tenths is the twenty-seventh, whatever fractions come to', () => {
    expect(
      quantile(
        Array.from({ length: 30 }, (_, index) => ({ value: index + 1, units: 1 })),
        90,
      ),
    ).toBe(27);
  });
  test('of nothing is none', () => {
    expect(quantile([], 50)).toBeUndefined();
    expect(quantileWords([], '%', 'en')).toBe('');
  });
});

describe('in words', () => {
  const words = / at most ([\d.]+) %.* at most ([\d.]+) %.* at most ([\d.]+) %/;
  test('so many units do have no more than is said, however many have the very same', () => {
    const pairs = fc.dictionary(
      fc
        .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 7, max: 9 }))
        .map(([part, whole]) => `${part}/${whole}`),
      fc.integer({ min: 1, max: 6 }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(pairs, (of) => {
        const shares = sharesOfUnits(of).map(({ value, units }) => ({ value: value * 100, units }));
        const said =
          words
            .exec(quantileWords(shares, '%', 'en'))
            ?.slice(1)
            .map(Number) ?? [];
        expect(said).toHaveLength(3);
        const row = oneByOne(shares);
        const within = (most: number) => row.filter((value) => value <= most + 1e-9).length / row.length;
        expect([0, 1, 2].every((at) => within(said[at] ?? 0) >= ([0.1, 0.5, 0.9][at] ?? 1) - 1e-9)).toBe(true);
      }),
    );
  });
  test('hours are those of the minutes counted', () => {
    expect(hoursOfUnits({ '90': 2, '30': 1 })).toEqual([
      { value: 0.5, units: 1 },
      { value: 1.5, units: 2 },
    ]);
    expect(quantileWords(hoursOfUnits({ '90': 1 }), 'h', 'zh-CN')).toBe(
      '（至少一成单位不超过1.5 h，至少半数不超过1.5 h，至少九成不超过1.5 h）',
    );
  });
});
