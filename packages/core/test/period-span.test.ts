import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameOfSpan, type PeriodSpan, periodNameOf, spanCovers, spanOf } from '../src/charter/selectors/period-span.ts';

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
    { numRuns: 1000 },
  );
});

test('a cycle is in its period, and an occasion in the month in which it arose', () => {
  const period = { id: '2026-Q1', from: '2026-02-10', to: '2026-03-31' };
  expect(periodNameOf({ period })).toBe('2026-Q1');
  expect(periodNameOf({ period, occasion: 'roof' })).toBe('2026-02');
});
