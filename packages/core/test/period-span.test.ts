import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarYear } from '../src/calendar/year.ts';
import {
  nameOfSpan,
  type PeriodSpan,
  periodNamesOf,
  spanCovers,
  spanOf,
} from '../src/charter/selectors/period-span.ts';
import { many } from './many.ts';

describe('the months that a word means', () => {
  test.each<[string | number, string | undefined, number, number]>([
    ['2026', '2026', 1, 12],
    [2026, '2026', 1, 12],
    ['Q1', undefined, 1, 3],
    ['Q4', undefined, 10, 12],
    ['H1', undefined, 1, 6],
    ['2026-H2', '2026', 7, 12],
    ['2026-Q3', '2026', 7, 9],
    ['2026-03', '2026', 3, 3],
    ['03', undefined, 3, 3],
    [3, undefined, 3, 3],
    ['january', undefined, 1, 1],
    ['december', undefined, 12, 12],
    ['june', undefined, 6, 6],
    ['12', undefined, 12, 12],
  ])('%j', (written, year, first, last) => {
    expect(spanOf(written)).toEqual({ year, first, last });
  });
  test.each([
    'Q5',
    'H3',
    'Q0',
    '13',
    '2026-13',
    '2026-3',
    '26',
    '20261',
    'march 2026',
    '2026-march',
    '0',
    '',
    'xQ1',
    'Q1x',
    'March',
  ])('%j means none', (written) => {
    expect(spanOf(written)).toBeUndefined();
  });
  test.each([
    ['2026', '2026'],
    ['2026-01', '2026-01'],
    ['3', '03'],
    ['march', '03'],
    ['10', '10'],
    ['Q2', 'Q2'],
    ['2026-Q2', '2026-Q2'],
    ['H2', 'H2'],
    ['2026-H1', '2026-H1'],
  ])('%j has one name: %j', (written, name) => {
    expect(nameOfSpan(spanOf(written) as PeriodSpan)).toBe(name);
  });
  test('of a whole year without one are every year', () => {
    expect(nameOfSpan({ year: undefined, first: 1, last: 12 })).toBe('year');
  });
});

test('a span covers what lies in it, to the month, and a year only itself', () => {
  const span = fc.record({
    year: fc.constantFrom(undefined, '2026', '2027'),
    first: fc.integer({ min: 1, max: 12 }),
    last: fc.integer({ min: 1, max: 12 }),
  });
  const monthsOf = ({ first, last }: PeriodSpan) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  fc.assert(
    fc.property(span, span, (outer, inner) => {
      fc.pre(outer.first <= outer.last && inner.first <= inner.last);
      const inYear = outer.year === undefined || outer.year === inner.year;
      expect(spanCovers(outer, inner)).toBe(
        inYear && monthsOf(inner).every((month) => monthsOf(outer).includes(month)),
      );
    }),
    { numRuns: many(1000) },
  );
});

test('a cycle is in its period, and an occasion in the month in which it arose', () => {
  const period = { id: '2026-Q1', from: '2026-02-10', to: '2026-03-31' };
  const named = (place: Parameters<typeof periodNamesOf>[0]) => periodNamesOf(place, calendarYear);
  expect(named({ period })).toEqual({ period: '2026-Q1', fiscal: '2026-Q1' });
  expect(named({ period, occasion: 'roof' })).toEqual({ period: '2026-02', fiscal: '2026-02' });
});

test.each([
  ['FY2026-Q1', '2026-04-01', '2026-06-30', '2026-04-to-2026-06', 'FY2026-Q1'],
  ['FY2026', '2026-04-01', '2027-03-31', '2026-04-to-2027-03', 'FY2026'],
  ['2027-02', '2027-02-01', '2027-02-28', '2027-02', 'FY2026-11'],
  ['2026-04-to-05', '2026-04-01', '2026-05-31', '2026-04-to-05', 'FY2026-01-to-02'],
  ['2026-W14', '2026-03-30', '2026-04-05', '2026-03', 'FY2025-12'],
  ['2026-03-16-to-31', '2026-03-16', '2026-03-31', '2026-03', 'FY2025-12'],
  ['2026-03-15', '2025-09-16', '2026-03-15', '2026-03', 'FY2025-12'],
])('%s is seen in months of the calendar, and of a year that begins in April', (id, from, to, period, fiscal) => {
  expect(periodNamesOf({ period: { id, from, to } }, { begins: '04-01', named: 'first' })).toEqual({ period, fiscal });
  for (const name of [period, fiscal]) expect(spanOf(name)).toBeDefined();
});
