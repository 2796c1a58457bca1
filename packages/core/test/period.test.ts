import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, dayOf, daysBetween, periodsOfYear } from '../src/index.ts';
import { cadences, periodsBetween } from '../src/internal.ts';

const cadence = fc.constantFrom(...cadences);
const year = fc.oneof(fc.integer({ min: 1971, max: 2148 }), fc.constantFrom(2024, 2028, 2100, 2000));

test('the periods of a year cover it without gap or overlap', () => {
  fc.assert(
    fc.property(cadence, year, (often, number) => {
      const periods = periodsOfYear(often, number);
      let expected = `${number}-01-01`;
      for (const { from, to } of periods) {
        expect(from).toBe(expected);
        expect(to >= from).toBe(true);
        expected = addDays(to, 1);
      }
      expect(expected).toBe(`${number + 1}-01-01`);
    }),
  );
});

test('there are 1, 2, 4 and 12, and their ids are unique and sort in order', () => {
  expect(cadences.map((often) => periodsOfYear(often, 2026).length)).toEqual([1, 2, 4, 12]);
  for (const often of cadences) {
    const ids = periodsOfYear(often, 2026).map(({ id }) => id);
    expect([...new Set(ids)].sort()).toEqual(ids);
  }
});

test('a leap year has its 366th day', () => {
  const days = (number: number) =>
    periodsOfYear('monthly', number).reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  expect([days(2024), days(2026), days(2100)]).toEqual([366, 365, 365]);
});

test('between two days stand exactly the periods that share a day with them', () => {
  const aDay = fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2027-12-31') }).map(dayOf);
  fc.assert(
    fc.property(cadence, aDay, aDay, (often, a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a];
      const all = [2023, 2024, 2025, 2026, 2027].flatMap((number) => periodsOfYear(often, number));
      const touching = all.filter((period) => !(period.to < from || period.from > to));
      expect(periodsBetween(often, from, to)).toEqual(touching);
    }),
  );
});
