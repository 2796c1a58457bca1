/** What the law fixes before any notice: written from the moon tables of chinese-days, `npx vitest run plugins/cn-calendar -u` does it anew. */
import { addDays, createCalendar, type Day, dayNumber, isDay } from '@obligato/core';
import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../src/index.ts';

const calendar = createCalendar(chineseCalendar);
const years = Array.from({ length: 23 }, (_, index) => 2027 + index);

/** Of a day of the moon's calendar: `01-01` is the first of its first month, in no leap month. */
const moonDay = (year: number, monthDay: string): Day => chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date;
const springDay = (year: number): Day =>
  chineseDays.getSolarTerms(`${year}-04-01`, `${year}-04-10`).find(({ name }) => name === '清明')?.date ?? '';

const festivals: Readonly<Record<string, (year: number) => readonly Day[]>> = {
  'Spring Festival,春节': (year) => [-1, 0, 1, 2].map((more) => addDays(moonDay(year, '01-01'), more)),
  'Tomb-sweeping Day,清明': (year) => [springDay(year)],
  'Dragon Boat Festival,端午': (year) => [moonDay(year, '05-05')],
  'Mid-autumn Festival,中秋': (year) => [moonDay(year, '08-15')],
};

const rendered = [
  '/** Days off that follow the moon and the sun, for years whose notices are not out; a test writes this file, and holds it equal. */',
  '',
  'export const moonDays = `',
  ...Object.entries(festivals).map(([name, days]) => `${name}: ${years.flatMap(days).join(' ')}`),
  '`;',
  '',
].join('\n');

test('is written from the moon tables of the library', async () => {
  await expect(rendered).toMatchFileSnapshot('../src/moon-days.ts');
});

describe('the moon tables', () => {
  const moon = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  const moonDate = (day: Day) => moon.format(new Date(`${day}T00:00:00Z`));

  test('agree with ICU, but for two new moons that come within minutes of midnight in Beijing', () => {
    const others = years.flatMap((year) =>
      ['01-01', '05-05', '08-15'].flatMap((monthDay) => {
        const wanted = monthDay.replace(/0(\d)/g, '$1').replace('-', '/');
        const day = moonDay(year, monthDay);
        return moonDate(day) === wanted ? [] : [day];
      }),
    );
    // 2027-02-06 at 23:56 and 2030-02-03 at 00:07: ICU reckons the moon less closely, and is a day off.
    expect(others).toEqual(['2027-02-06', '2030-02-03']);
  });

  test('name days that every notice until now has had off', () => {
    const published = Array.from({ length: 12 }, (_, index) => 2015 + index);
    const missed = published.flatMap((year) =>
      Object.values(festivals)
        .flatMap((days) => days(year))
        // New Year’s Eve became a day off by law in 2025, and every notice but that of 2024 had it before.
        .filter((day) => calendar.isWorkingDay(day) && !(year === 2024 && day === '2024-02-09')),
    );
    expect(missed).toEqual([]);
  });
});

describe('C6: in a year whose notice is not published, days that the law fixes', () => {
  test('are not worked, carry their names, and stay provisional', () => {
    expect(calendar.nameOf('2027-01-01')).toEqual({ en: "New Year's Day", 'zh-CN': '元旦' });
    for (const day of ['2027-01-01', '2027-02-05', '2027-02-08', '2027-04-05', '2027-06-09', '2027-10-01']) {
      expect(calendar.isWorkingDay(day), day).toBe(false);
      expect(calendar.isProvisional(day), day).toBe(true);
    }
  });

  test('are those of the regulation of 2024, and no more: what a notice moves around them is not guessed', () => {
    const fixed = Array.from({ length: 365 }, (_, index) => addDays('2027-01-01', index)).filter((day) =>
      calendar.nameOf(day),
    );
    expect(fixed).toEqual([
      ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05'],
      ...['2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03'],
    ]);
    expect(calendar.isWorkingDay('2027-10-04')).toBe(true);
  });

  test('hold for every year to come, those of the moon to 2049', () => {
    expect(calendar.isWorkingDay('2099-10-01')).toBe(false);
    expect(calendar.nameOf('2049-02-02')).toEqual({ en: 'Spring Festival', 'zh-CN': '春节' });
    expect(Object.keys(chineseCalendar.fixed ?? {}).every((day) => isDay(day) || isDay(`2000-${day}`))).toBe(true);
  });

  test('change nothing of a year that is published, nor of years before the data', () => {
    expect(calendar.isWorkingDay('1999-10-01')).toBe(true);
    const worked = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index)).filter(
      calendar.isWorkingDay,
    );
    expect(worked).toHaveLength(248);
    expect(dayNumber(worked[0] ?? '')).toBe(dayNumber('2026-01-04'));
  });
});
