import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calledByDays, periodIdPattern } from '../src/calendar/period.ts';
import { cycleId, unitOfCycle } from '../src/cycle/cycle.ts';
import { addDays, dayNumber, dayOf, daysBetween, periodsOfYear, type Recurrence } from '../src/index.ts';
import { cadences, isMonthDay, periodNamed, periodsBetween, recurrenceOf } from '../src/internal.ts';

const monthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map((pair) => pair.map((part) => String(part).padStart(2, '0')).join('-'))
  .filter(isMonthDay);
const fiscalYear = fc.record({
  begins: fc.oneof(fc.constantFrom('01-01', '04-01', '10-01'), monthDay),
  named: fc.constantFrom('first' as const, 'last' as const),
});
const rhythmic = cadences.filter((each) => each !== 'on-days');
const recurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    cadence: fc.constantFrom(...cadences),
    days: fc.oneof(fc.constant([]), fc.uniqueArray(monthDay, { maxLength: 4 })),
    year: fiscalYear,
  })
  .map(recurrenceOf);
const aDay = fc.integer({ min: dayNumber('1978-01-01'), max: dayNumber('2140-12-31') }).map(dayOf);
const nearby = fc
  .tuple(aDay, fc.integer({ min: 0, max: 1500 }))
  .map(([from, days]) => [from, addDays(from, days)] as const);

test('one period comes right after the other: every day lies in exactly one', () => {
  fc.assert(
    fc.property(recurrence, nearby, (often, [from, to]) => {
      const periods = periodsBetween(often, from, to);
      if (often.cadence === 'on-days' && often.days.length === 0) {
        expect(periods).toEqual([]);
        return;
      }
      const [first, last] = [periods[0], periods.at(-1)];
      if (!first || !last) throw new Error(`${often.cadence} has no period from ${from} to ${to}`);
      expect([first.from <= from, first.to >= from, last.from <= to, last.to >= to]).toEqual([true, true, true, true]);
      for (const [index, period] of periods.entries()) {
        expect(period.from <= period.to).toBe(true);
        if (index > 0) expect(period.from).toBe(addDays(periods[index - 1]?.to ?? '', 1));
      }
    }),
  );
});

test('whichever days are asked about, a period is the same', () => {
  fc.assert(
    fc.property(recurrence, nearby, fc.integer({ min: 0, max: 800 }), (often, [from, to], more) => {
      const wide = periodsBetween(often, addDays(from, -(more % 700)), addDays(to, more));
      expect(periodsBetween(often, from, to)).toEqual(wide.filter((each) => each.from <= to && each.to >= from));
    }),
  );
});

test('ids are unique, sort in order, and are found again in the id of a cycle', () => {
  const pattern = new RegExp(`^(${periodIdPattern})$`);
  fc.assert(
    fc.property(recurrence, nearby, (often, [from, to]) => {
      const ids = periodsBetween(often, from, to).map(({ id }) => id);
      expect([...new Set(ids)].sort()).toEqual(ids);
      for (const period of ids) {
        expect(period).toMatch(pattern);
        const of = { unit: 'firm/sales', duty: 'access-review', period };
        expect([unitOfCycle(cycleId(of)), unitOfCycle(cycleId({ ...of, bearer: 'a5' }))]).toEqual([of.unit, of.unit]);
      }
    }),
  );
});

test('the later in the list, the more often', () => {
  const counts = rhythmic.map((cadence) => periodsBetween(cadence, '1980-01-01', '2099-12-31').length);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(new Set(counts).size).toBe(counts.length);
});

test('a period by the name of its days is told by it, whatever its days', () => {
  const pattern = new RegExp(`^(${periodIdPattern})$`);
  fc.assert(
    fc.property(nearby, ([from, to]) => {
      const period = calledByDays({ id: 'FY2027', from, to });
      expect(period).toMatchObject({ from, to });
      expect(period.id).toMatch(pattern);
      expect(periodNamed(period.id)).toEqual(period);
    }),
  );
});

test('the id tells the period, of every rhythm', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rhythmic), fiscalYear, aDay, (cadence, year, day) => {
      const [period] = periodsBetween(recurrenceOf({ cadence, year }), day, day);
      expect(periodNamed(period?.id ?? '', year)).toEqual(period);
    }),
  );
  expect(
    ['2027-04-01-to-06-30', '2027-04-06-to-2028-04-05', '2027-04-01-to-15'].map((id) => periodNamed(id)?.to),
  ).toEqual(['2027-06-30', '2028-04-05', '2027-04-15']);
  expect(
    ['2027-04-01-to-02-28', '2027-04-01-to-04-30', '2027-04-01-to-2027-06-30'].map((id) => periodNamed(id)),
  ).toEqual([undefined, undefined, undefined]);
  expect(['2026-Q5', '2026-W54', 'FY2026-Q1', 'x', '2026-13', '1850'].map((id) => periodNamed(id))).toEqual(
    Array.from({ length: 6 }),
  );
});

describe('C5: ids that read well', () => {
  const april = { begins: '04-01', named: 'first' } as const;
  const october = { begins: '10-01', named: 'last' } as const;
  test.each([
    [{ cadence: 'weekly' }, '2026-04-01', '2026-W14 2026-03-30 2026-04-05'],
    [{ cadence: 'weekly' }, '2027-01-01', '2026-W53 2026-12-28 2027-01-03'],
    [{ cadence: 'fortnightly' }, '2026-12-31', '2026-W52-to-W53 2026-12-21 2027-01-03'],
    [{ cadence: 'twice-monthly' }, '2028-02-20', '2028-02-16-to-29 2028-02-16 2028-02-29'],
    [{ cadence: 'every-2-months' }, '2026-02-28', '2026-01-to-02 2026-01-01 2026-02-28'],
    [{ cadence: 'every-5-months' }, '2027-01-31', '2026-09-to-2027-01 2026-09-01 2027-01-31'],
    [{ cadence: 'every-24-months' }, '2027-01-31', '2026-01-to-2027-12 2026-01-01 2027-12-31'],
    [{ cadence: 'yearly', year: april }, '2027-03-31', 'FY2026 2026-04-01 2027-03-31'],
    [{ cadence: 'half-yearly', year: april }, '2026-10-01', 'FY2026-H2 2026-10-01 2027-03-31'],
    [{ cadence: 'quarterly', year: april }, '2026-04-01', 'FY2026-Q1 2026-04-01 2026-06-30'],
    [{ cadence: 'quarterly', year: october }, '2025-12-31', 'FY2026-Q1 2025-10-01 2025-12-31'],
    [
      { cadence: 'quarterly', year: { begins: '04-06', named: 'first' } },
      '2026-04-05',
      'FY2025-Q4 2026-01-06 2026-04-05',
    ],
    [{ cadence: 'monthly', year: april }, '2026-04-30', '2026-04 2026-04-01 2026-04-30'],
    [{ cadence: 'every-2-months', year: april }, '2026-04-30', '2026-04-to-05 2026-04-01 2026-05-31'],
    [{ cadence: 'quarterly', year: { begins: '01-01', named: 'last' } }, '2026-04-30', '2026-Q2 2026-04-01 2026-06-30'],
    [{ cadence: 'on-days', days: ['09-15', '03-15'] }, '2026-01-01', '2026-03-15 2025-09-16 2026-03-15'],
    [{ cadence: 'quarterly', days: ['02-15'] }, '2026-03-01', '2026-03-31 2026-02-16 2026-03-31'],
  ] as const)('%o, on %s', (often, day, expected) => {
    const [period, other] = periodsBetween(recurrenceOf(often), day, day);
    expect(`${period?.id} ${period?.from} ${period?.to}`).toBe(expected);
    expect(other).toBeUndefined();
  });
});

test('a year has as many of each as one expects', () => {
  const of = (cadence: (typeof cadences)[number]) => periodsOfYear(cadence, 2026).length;
  expect((['yearly', 'half-yearly', 'quarterly', 'monthly', 'every-2-months'] as const).map(of)).toEqual([
    1, 2, 4, 12, 6,
  ]);
  expect((['weekly', 'fortnightly', 'twice-monthly'] as const).map(of)).toEqual([52, 26, 24]);
});

test('a leap year has its 366th day', () => {
  const days = (number: number) =>
    periodsOfYear('monthly', number).reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  expect([days(2024), days(2026), days(2100)]).toEqual([366, 365, 365]);
});

test('the first and the last days there are lie in periods too, as far as those end before the days do', () => {
  for (const cadence of rhythmic) {
    expect(() => periodsBetween(cadence, '1970-01-01', '1970-12-31')).not.toThrow();
    expect(periodsBetween(cadence, '2149-01-01', '2149-12-31').every(({ to }) => to <= '2149-12-31')).toBe(true);
  }
});
