/** Every period by the words that people have for it: no page shows the id of one. */
import type { FiscalYear } from '@obligato/core';
import { cadences, calendarYear, periodsBetween, recurrenceOf } from '@obligato/core/internal';
import { expect, test, vi } from 'vitest';

vi.stubGlobal('navigator', { languages: ['en'], language: 'en' });
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
// Pages are of another program than tests: its types are of a browser.
const pages = '../../packages/board/src/texts/periods.ts';
const { sayPeriod }: { sayPeriod(id: string): string } = await import(pages);
vi.unstubAllGlobals();

const april: FiscalYear = { begins: '04-01', named: 'first' };

test.each(cadences)('%s', (cadence) => {
  for (const year of [calendarYear, april]) {
    const often = recurrenceOf({ cadence, year, days: cadence === 'on-days' ? ['03-15', '09-15'] : [] });
    const periods = periodsBetween(often, '2026-01-01', '2027-12-31');
    expect(periods.length).toBeGreaterThan(0);
    for (const { id } of periods.filter(({ id }) => !/^\d{4}$/.test(id))) expect(sayPeriod(id)).not.toContain(id);
  }
});

test.each([
  ['2027-04-01-to-06-30', 'Thu 1 Apr 2027 to Wed 30 Jun 2027'],
  ['2027-04-06-to-2028-04-05', 'Tue 6 Apr 2027 to Wed 5 Apr 2028'],
  ['2027-04-16-to-30', 'Fri 16 Apr 2027 to Fri 30 Apr 2027'],
  ['2026-W52-to-W53', 'week 52, 2026 to week 53, 2026'],
])('%s is said as %s', (id, said) => {
  expect(sayPeriod(id)).toBe(said);
});
