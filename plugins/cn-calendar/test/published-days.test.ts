/** The table of published days is the library's: `npx vitest run plugins/cn-calendar -u` writes it anew from another version. */
import { addDays, type Day, dayNumber, dayOf, weekday } from '@obligato/core';
import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { chineseCalendar } from '../src/index.ts';

const { from, to } = chineseCalendar.coverage;
const days = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => addDays(from, index));

/** The library says both at once: `National Day,国庆节,3`. A plain day it calls by its weekday alone. */
function nameOf(day: Day): string | undefined {
  const [en, chinese] = chineseDays.getDayDetail(day).name.split(',');
  return chinese === undefined ? undefined : `${en},${chinese}`;
}

function renderDays(): string {
  const table = new Map<string, number[]>();
  for (const day of days) {
    const name = nameOf(day);
    if (name === undefined) continue;
    table.set(name, [...(table.get(name) ?? []), dayNumber(day)]);
  }
  const lines = [...table].map(([key, numbers]) => `${key}: ${runs(numbers).join(' ')}`);
  return [
    '/** What the notices of the State Council say of days, from the library chinese-days; a test writes this file, and holds it equal. */',
    '',
    '/** Mondays to Fridays that are not worked. */',
    `export const daysOff = \`\n${byYear(days.filter((day) => isWeekday(day) && !chineseDays.isWorkday(day)))}\n\`;`,
    '',
    '/** Saturdays and Sundays that are worked in exchange. */',
    `export const daysWorked = \`\n${byYear(days.filter((day) => !isWeekday(day) && chineseDays.isWorkday(day)))}\n\`;`,
    '',
    '/** What days are called, those among them that would have been free anyway. */',
    `export const namedDays = \`\n${lines.join('\n')}\n\`;`,
    '',
  ].join('\n');
}

const isWeekday = (day: Day) => weekday(day) <= 5;

/** A line for each year. */
function byYear(list: readonly Day[]): string {
  const years = [...new Set(list.map((day) => day.slice(0, 4)))];
  return years.map((year) => list.filter((day) => day.startsWith(year)).join(' ')).join('\n');
}

/** `2025-10-01+8` are eight days in a row. */
function runs(numbers: readonly number[]): readonly string[] {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  return starts.map((start) => {
    const length = numbers.filter((number) => number >= start).findIndex((number, index) => number !== start + index);
    const count = length < 0 ? numbers.length - numbers.indexOf(start) : length;
    return count === 1 ? dayOf(start) : `${dayOf(start)}+${count}`;
  });
}

test('is written from the library', async () => {
  await expect(renderDays()).toMatchFileSnapshot('../src/published-days.ts');
});

test('every day is off, worked and named as the library has it', () => {
  const { off, worked, named } = chineseCalendar;
  expect(off).toEqual(days.filter((day) => isWeekday(day) && !chineseDays.isWorkday(day)));
  expect(worked).toEqual(days.filter((day) => !isWeekday(day) && chineseDays.isWorkday(day)));
  const names = days.flatMap((day) => (nameOf(day) === undefined ? [] : [[day, nameOf(day)]]));
  expect(
    Object.fromEntries(Object.entries(named ?? {}).map(([day, { en, 'zh-CN': zh }]) => [day, `${en},${zh}`])),
  ).toEqual(Object.fromEntries(names));
});
