import { addDays, addMonths, periodsOfYear } from '@obligato/core';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

const day = fc.integer({ min: 0, max: 65_744 }).map((days) => addDays('1970-01-01', days));

test('months are added as Temporal adds them, whatever month is too short', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -240, max: 240 }), (from, months) => {
      expect(addMonths(from, months)).toBe(Temporal.PlainDate.from(from).add({ months }).toString());
    }),
    { numRuns: 3_000 },
  );
});

test('periods are a year without a gap, and each ends as Temporal says', () => {
  for (let year = 1970; year < 2150; year++) {
    for (const cadence of ['yearly', 'half-yearly', 'quarterly', 'monthly'] as const) {
      const periods = periodsOfYear(cadence, year);
      const months = 12 / periods.length;
      periods.forEach(({ from, to }, index) => {
        const first = new Temporal.PlainDate(year, index * months + 1, 1);
        expect([from, to]).toEqual([first.toString(), first.add({ months }).subtract({ days: 1 }).toString()]);
      });
    }
  }
});
