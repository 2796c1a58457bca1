import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceFor } from '../src/index.ts';

const throws = (seed: number, name: string, many = 20) => {
  const dice = diceFor(seed, name);
  return Array.from({ length: many }, () => dice.next());
};

describe('dice', () => {
  test('of one seed and name fall alike', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, name) => {
        expect(throws(seed, name)).toEqual(throws(seed, name));
      }),
    );
  });
  test('of another name, or another seed, fall otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.string({ minLength: 1 }), (seed, name) => {
        expect(throws(seed, `${name}!`)).not.toEqual(throws(seed, name));
        expect(throws(seed + 1, name)).not.toEqual(throws(seed, name));
      }),
    );
  });
  test('of a country’s cycles begin otherwise, each of them', () => {
    const begun = new Set<number>();
    const units = 4_000;
    for (let unit = 0; unit < units; unit++) {
      for (let cycle = 0; cycle < 50; cycle++) {
        const dice = diceFor(7, `organ/branch-${unit}/general-meeting/2026-${cycle}`);
        begun.add(dice.next() * 2 ** 52 + dice.next() * 2 ** 20);
      }
    }
    // Of 32 bits four or five would have met.
    expect(begun.size).toBe(units * 50);
  });
  test('hear of every digit of a seed that a double holds', () => {
    const high = 2 ** 40;
    expect(throws(high + 1, 'x')).not.toEqual(throws(1, 'x'));
    expect(throws(Number.MAX_SAFE_INTEGER, 'x')).not.toEqual(throws(Number.MAX_SAFE_INTEGER - 1, 'x'));
  });
  test('stay between nought and one, and whole numbers between their ends', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(30), (seed, from, width) => {
        const dice = diceFor(seed, 'x');
        for (let count = 0; count < 30; count++) {
          const drawn = dice.between(from, from + width);
          expect(Number.isInteger(drawn) && drawn >= from && drawn <= from + width).toBe(true);
        }
        expect(throws(seed, 'y').every((value) => value >= 0 && value < 1)).toBe(true);
      }),
    );
  });
  test('never say yes to nought, always to one', () => {
    const dice = diceFor(1, 'x');
    for (let count = 0; count < 1000; count++) {
      expect([dice.chance(0), dice.chance(1)]).toEqual([false, true]);
    }
  });
  test('say yes about as often as they should', () => {
    const dice = diceFor(9, 'share');
    const yes = Array.from({ length: 10_000 }, () => dice.chance(0.3)).filter(Boolean).length;
    expect(yes).toBeGreaterThan(2_850);
    expect(yes).toBeLessThan(3_150);
  });
});
