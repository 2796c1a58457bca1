import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparators, leastCount, reaches, type Share, type Stricter, severities } from '../src/index.ts';
import { compareShares, isLooser } from '../src/internal.ts';
import { joinSeverity } from '../src/rules/severity.ts';
import { joinOption } from '../src/rules/stricter.ts';
import { many } from './many.ts';

const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
const share = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([numerator, denominator]): Share => `${numerator}/${denominator}`);

const directions: readonly (readonly [string, Stricter, fc.Arbitrary<unknown>])[] = [
  ['max', 'max', fc.integer()],
  ['min', 'min', fc.integer()],
  ['true', 'true', fc.boolean()],
  ['false', 'false', fc.boolean()],
  ['union', 'union', words],
  ['intersection', 'intersection', words],
  ['max-share', 'max-share', share],
  ['an order', { order: ['low', 'middle', 'high'] }, fc.constantFrom('low', 'middle', 'high')],
];

/** Lists are sets, and 1/2 is 2/4: values that mean the same are the same. */
const meaning = (direction: Stricter, value: unknown): unknown => {
  if (Array.isArray(value)) return [...value].sort().join();
  return direction === 'max-share'
    ? [1, 2, 3, 5, 7, 11].map((n) => compareShares(value as Share, `${n}/12`)).join()
    : value;
};

const runs = { numRuns: many(2000) };

describe.each(directions)('%s', (_name, direction, values) => {
  const join = (a: unknown, b: unknown) => joinOption(direction, a, b);

  test('does not care which side is asked first', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(join(a, b)).toEqual(join(b, a));
      }),
      runs,
    );
  });
  test('does not care how three are grouped', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
      }),
      runs,
    );
  });
  test('a value joined with itself stays what it means', () => {
    fc.assert(
      fc.property(values, (a) => {
        expect(meaning(direction, join(a, a))).toEqual(meaning(direction, a));
      }),
      runs,
    );
  });
  test('a child is looser exactly when the join would change it', () => {
    fc.assert(
      fc.property(values, values, (child, parent) => {
        const same =
          direction === 'max-share'
            ? compareShares(join(child, parent) as Share, child as Share) === 0
            : meaning(direction, join(child, parent)) === meaning(direction, child);
        expect(isLooser(direction, child, parent)).toBe(!same);
      }),
      runs,
    );
  });
  test('the join is looser than neither side', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(isLooser(direction, join(a, b), a)).toBe(false);
        expect(isLooser(direction, join(a, b), b)).toBe(false);
      }),
      runs,
    );
  });
});

describe('which way is stricter', () => {
  test.each<readonly [Stricter, unknown, unknown, unknown]>([
    ['max', 3, 5, 5],
    ['min', 3, 5, 3],
    ['true', true, false, true],
    ['true', false, false, false],
    ['false', true, false, false],
    ['false', true, true, true],
    ['union', ['b'], ['a', 'b'], ['a', 'b']],
    ['intersection', ['c', 'b'], ['b', 'a', 'c'], ['b', 'c']],
    ['max-share', '1/2', '2/3', '2/3'],
    ['max-share', '2/4', '1/2', '1/2'],
    ['max-share', '3/6', '2/4', '2/4'],
    [{ order: ['low', 'middle', 'high'] }, 'middle', 'low', 'middle'],
  ])('%o of %o and %o is %o, from either side', (direction, a, b, stricter) => {
    expect([joinOption(direction, a, b), joinOption(direction, b, a)]).toEqual([stricter, stricter]);
    expect(isLooser(direction, stricter, a) || isLooser(direction, stricter, b)).toBe(false);
  });
});

describe('shares', () => {
  test('compare exactly where floating point does not', () => {
    expect(compareShares('1/3', '33333333/100000000')).toBe(1);
    expect(compareShares('2/6', '1/3')).toBe(0);
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(compareShares('3/10', '3/10')).toBe(0);
  });
  test('equal shares join to one writing from either side', () => {
    expect([joinOption('max-share', '2/4', '1/2'), joinOption('max-share', '1/2', '2/4')]).toEqual(['1/2', '1/2']);
    expect(isLooser('max-share', '2/4', '1/2')).toBe(false);
  });
  test('the least count is the smallest that reaches', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(...comparators),
        share,
        (total, comparator, part) => {
          const least = leastCount(total, comparator, part);
          expect(reaches(least, total, comparator, part)).toBe(true);
          expect(reaches(least - 1, total, comparator, part)).toBe(false);
        },
      ),
    );
  });
  test('20 who should attend: 16 for an election, 11 ayes for a resolution; 8 of 16 is not elected', () => {
    expect(leastCount(20, '>=', '4/5')).toBe(16);
    expect(leastCount(20, '>', '1/2')).toBe(11);
    expect(reaches(8, 16, '>', '1/2')).toBe(false);
    expect(reaches(9, 16, '>', '1/2')).toBe(true);
  });
});

test('severities join to the stricter, whichever is asked first', () => {
  const severity = fc.constantFrom(...severities);
  fc.assert(
    fc.property(severity, severity, (a, b) => {
      const joined = joinSeverity(a, b);
      expect(joined).toBe(joinSeverity(b, a));
      expect(severities.indexOf(joined)).toBe(Math.max(severities.indexOf(a), severities.indexOf(b)));
    }),
  );
  fc.assert(
    fc.property(severity, severity, severity, (a, b, c) => {
      expect(joinSeverity(joinSeverity(a, b), c)).toBe(joinSeverity(a, joinSeverity(b, c)));
      expect(joinSeverity(a, a)).toBe(a);
    }),
  );
});
