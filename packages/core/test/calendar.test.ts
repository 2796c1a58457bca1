import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type CalendarData,
  createCalendar,
  type Day,
  dayNumber,
  dayOf,
  isDay,
  weekday,
  weekdaysOnly,
} from '../src/index.ts';
import { problemsOf } from './problems-of.ts';

const coverage = { from: '2025-01-01', to: '2027-12-31' };
const aDay = fc.integer({ min: dayNumber('2024-06-01'), max: dayNumber('2028-06-30') }).map(dayOf);
const data = fc
  .record({ off: fc.uniqueArray(aDay, { maxLength: 80 }), worked: fc.uniqueArray(aDay, { maxLength: 80 }) })
  .map((lists): CalendarData => ({ id: 'random', version: '1', coverage, ...lists }));

const worksNaively = ({ off, worked }: CalendarData, day: Day) =>
  worked.includes(day) || (weekday(day) <= 5 && !off.includes(day));

function addNaively(calendar: CalendarData, day: Day, count: number): Day {
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, Math.sign(count));
    if (worksNaively(calendar, at)) left--;
  }
  return at;
}

function betweenNaively(calendar: CalendarData, from: Day, to: Day): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (worksNaively(calendar, at)) count++;
  return count;
}

describe('working days agree with walking day by day', () => {
  test('whether a day is worked', () => {
    fc.assert(
      fc.property(data, aDay, (list, day) => createCalendar(list).isWorkingDay(day) === worksNaively(list, day)),
    );
  });
  test('adding working days, forward, backward and none', () => {
    fc.assert(
      fc.property(data, aDay, fc.integer({ min: -60, max: 60 }), (list, day, count) => {
        expect(createCalendar(list).addWorkingDays(day, count)).toBe(addNaively(list, day, count));
      }),
    );
  });
  test('counting between two days, whichever comes first', () => {
    fc.assert(
      fc.property(data, aDay, aDay, (list, a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const calendar = createCalendar(list);
        expect(calendar.workingDaysBetween(from, to)).toBe(betweenNaively(list, from, to));
        expect(calendar.workingDaysBetween(to, from) + calendar.workingDaysBetween(from, to)).toBe(0);
      }),
    );
  });
  test('adding and counting undo each other', () => {
    fc.assert(
      fc.property(data, aDay, fc.integer({ min: 1, max: 60 }), (list, day, count) => {
        const calendar = createCalendar(list);
        expect(calendar.workingDaysBetween(day, calendar.addWorkingDays(day, count))).toBe(count);
      }),
    );
  });
  test('the next working day is the day itself or the first one after it', () => {
    fc.assert(
      fc.property(data, aDay, (list, day) => {
        const expected = worksNaively(list, day) ? day : addNaively(list, day, 1);
        expect(createCalendar(list).nextWorkingDay(day)).toBe(expected);
      }),
    );
  });
});

describe('calendar', () => {
  const swapped = createCalendar({
    id: 'cn',
    version: '2',
    coverage,
    off: ['2026-02-16', '2026-02-17'],
    worked: ['2026-02-14'],
  });

  test('the start day is not counted, even when it is worked', () => {
    expect(swapped.workingDaysBetween('2026-02-13', '2026-02-13')).toBe(0);
    expect(swapped.workingDaysBetween('2026-02-12', '2026-02-13')).toBe(1);
  });
  test('a swapped Saturday counts and a holiday Tuesday does not', () => {
    expect(swapped.workingDaysBetween('2026-02-13', '2026-02-14')).toBe(1);
    expect(swapped.addWorkingDays('2026-02-14', 1)).toBe('2026-02-18');
  });
  test('outside the coverage an answer is provisional, on its first and last day it is not', () => {
    const days = ['2024-12-31', '2025-01-01', '2027-12-31', '2028-01-01'];
    expect(days.map(swapped.isProvisional)).toEqual([true, false, false, true]);
  });
  test('decades beyond the coverage are plain weekdays, not the answer for some other day', () => {
    for (const day of ['1970-01-02', '2100-01-01', '2149-12-31', '2149-12-27']) {
      expect(swapped.isWorkingDay(day)).toBe(weekday(day) <= 5);
    }
    expect(swapped.addWorkingDays('2100-01-01', 1)).toBe('2100-01-04');
  });
  test('a count that leaves the table is refused, not cut short', () => {
    expect(problemsOf(() => swapped.addWorkingDays('2149-12-30', 50))).toMatchObject([{ code: 'OBLIGATO_DATE' }]);
    expect(problemsOf(() => swapped.addWorkingDays('1970-01-05', -50))).toMatchObject([{ code: 'OBLIGATO_DATE' }]);
  });
  test('lists with an impossible date are refused', () => {
    expect(problemsOf(() => createCalendar({ ...weekdaysOnly, off: ['2026-02-30'] }))).toMatchObject([
      { code: 'OBLIGATO_DATE' },
    ]);
  });
  test('its version names the calendar, so a stored deadline says from which it was computed', () => {
    expect(swapped.version).toBe('cn@2');
  });
});

describe('dates', () => {
  test.each([
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '2026-00-10',
    '2026-1-1',
    '',
    'garbage',
    '1969-12-31',
    '2150-01-01',
    '2026-03-01T00:00:00Z',
    '__proto__',
  ])('%j is refused', (text) => {
    expect(isDay(text)).toBe(false);
    expect(problemsOf(() => dayNumber(text))).toMatchObject([{ code: 'OBLIGATO_DATE' }]);
  });
  test('every day has a number, and every number its day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 65_000 }), (number) => dayNumber(dayOf(number)) === number));
  });
  test('1970-01-01 was a Thursday, 2026-02-14 a Saturday', () => {
    expect([weekday('1970-01-01'), weekday('2026-02-14'), weekday('2026-02-15')]).toEqual([4, 6, 7]);
  });
});

test.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -7, '2025-06-15'],
  ['2024-01-31', 1, '2024-02-29'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});
