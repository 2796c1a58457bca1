import { addDays, createCalendar, type Day, daysBetween, weekday } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../src/index.ts';

const calendar = createCalendar(chineseCalendar);

/** The days of a year that the State Council's notice lists, read off the notice: `01-28/02-04` is a run. */
const notices: Readonly<Record<string, { readonly off: readonly string[]; readonly worked: readonly string[] }>> = {
  2025: {
    off: ['01-01', '01-28/02-04', '04-04/04-06', '05-01/05-05', '05-31/06-02', '10-01/10-08'],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

const daysFrom = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
const daysOf = (year: string, runs: readonly string[]) =>
  runs.flatMap((run) => {
    const [from, to = from] = run.split('/');
    return daysFrom(`${year}-${from}`, `${year}-${to}`);
  });

describe.each(Object.keys(notices))('%s', (year) => {
  const off = daysOf(year, notices[year]?.off ?? []);
  const worked = daysOf(year, notices[year]?.worked ?? []);
  const days = daysFrom(`${year}-01-01`, `${year}-12-31`);

  test('is as the notice says, day for day', () => {
    const expected = days.filter((day) => worked.includes(day) || (weekday(day) <= 5 && !off.includes(day)));
    expect(days.filter(calendar.isWorkingDay)).toEqual(expected);
  });
  test.each(worked)('%s is a weekend day, and worked', (day) => {
    expect(weekday(day)).toBeGreaterThan(5);
    expect(calendar.isWorkingDay(day)).toBe(true);
  });
  test.each(off)('%s is off', (day) => {
    expect(calendar.isWorkingDay(day)).toBe(false);
  });
  test('has 248 working days', () => {
    expect(calendar.workingDaysBetween(addDays(`${year}-01-01`, -1), `${year}-12-31`)).toBe(248);
  });
  test('is certain', () => {
    expect(days.filter(calendar.isProvisional)).toEqual([]);
  });
});

test.each([
  ['2026-02', 16],
  ['2026-10', 18],
  ['2025-10', 18],
])('%s has %i working days', (month, count) => {
  const before = addDays(`${month}-01`, -1);
  const last = daysFrom(`${month}-01`, addDays(`${month}-28`, 3)).findLast((day) => day.startsWith(month));
  expect(calendar.workingDaysBetween(before, last ?? '')).toBe(count);
});

test('the longest run of days off is eight in 2025 and nine in 2026', () => {
  const longest = (year: string) => {
    const pattern = daysFrom(`${year}-01-01`, `${year}-12-31`).map((day) => (calendar.isWorkingDay(day) ? 'w' : '-'));
    return Math.max(
      ...pattern
        .join('')
        .split('w')
        .map((run) => run.length),
    );
  };
  expect([longest('2025'), longest('2026')]).toEqual([8, 9]);
});

describe('by the 25th, or the next working day', () => {
  const expected = '01-26 02-25 03-25 04-27 05-25 06-25 07-27 08-25 09-28 10-26 11-25 12-25'.split(' ');
  test.each(expected.map((day) => [`2026-${day.slice(0, 2)}-25`, `2026-${day}`]))(
    '%s becomes %s',
    (nominal, adjusted) => {
      expect(calendar.nextWorkingDay(nominal)).toBe(adjusted);
    },
  );
  test('a Saturday may become a Sunday that is worked', () => {
    expect(calendar.nextWorkingDay('2025-01-25')).toBe('2025-01-26');
  });
});

test('a day off and one worked in exchange are called by their holiday, and a plain day by nothing', () => {
  expect(calendar.nameOf('2026-10-03')).toEqual({ en: 'National Day', 'zh-CN': '国庆节' });
  expect(calendar.nameOf('2026-02-14')).toEqual({ en: 'Spring Festival', 'zh-CN': '春节' });
  expect(['2026-03-07', '2026-03-09', '2030-10-09'].map(calendar.nameOf)).toEqual([undefined, undefined, undefined]);
});
