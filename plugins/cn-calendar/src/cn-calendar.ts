/** Chinese working days, with the swapped days (调休) of every published year. */
import { addDays, type CalendarData, type Day, definePlugin, type Text } from '@obligato/core';
import { moonDays } from './moon-days.ts';
import { daysOff, daysWorked, namedDays } from './published-days.ts';

/** The years whose notices are in the data. */
const coverage = { from: '2004-01-01', to: '2026-12-31' } as const;

const daysIn = (list: string): readonly Day[] => list.trim().split(/\s+/);

/** Days off and days worked, 2004–2026, as plain data. */
export const chineseCalendar: CalendarData = Object.freeze({
  id: 'cn',
  version: 'chinese-days-1.5.7+law-2024',
  coverage,
  off: daysIn(daysOff),
  worked: daysIn(daysWorked),
  get fixed() {
    fixed ??= readFixed();
    return fixed;
  },
  // Read when somebody asks: whoever only counts days does not pay for it.
  get named() {
    names ??= daysByName(namedDays);
    return names;
  },
});

let names: Readonly<Record<Day, Text>> | undefined;

/** `National Day,国庆节: 2025-10-01+8 …`, a line for each name; a number says how many days in a row. */
function daysByName(lines: string): Readonly<Record<Day, Text>> {
  const named: Record<Day, Text> = {};
  for (const line of lines.trim().split('\n')) {
    const [, en = '', chinese = '', runs = ''] = /^(.+),(.+): (.+)$/.exec(line) ?? [];
    const title = Object.freeze({ en, 'zh-CN': chinese });
    for (const day of runs.split(' ').flatMap(daysOfRun)) named[day] = title;
  }
  return Object.freeze(named);
}

let fixed: Readonly<Record<string, Text>> | undefined;

/**
 * 全国年节及纪念日放假办法 (State Council, as of 2024-11-10), article 2: what it frees whatever the notice of the year will move around it.
 */
function readFixed(): Readonly<Record<string, Text>> {
  const newYear = { en: "New Year's Day", 'zh-CN': '元旦' };
  const labour = { en: 'Labour Day', 'zh-CN': '劳动节' };
  const national = { en: 'National Day', 'zh-CN': '国庆节' };
  return Object.freeze({
    '01-01': newYear,
    ...{ '05-01': labour, '05-02': labour },
    ...{ '10-01': national, '10-02': national, '10-03': national },
    ...daysByName(moonDays),
  });
}

function daysOfRun(run: string): readonly Day[] {
  const [first = '', count = '1'] = run.split('+');
  return Array.from({ length: Number(count) }, (_, index) => addDays(first, index));
}

/**
 * The plugin that gives an organisation Chinese working days.
 *
 * @example
 * createCalendar(chineseCalendar).isWorkingDay('2026-02-14') // → true: a Saturday worked for Spring Festival
 */
export const cnCalendar = definePlugin({
  name: '@obligato/cn-calendar',
  version: '0.2.0',
  title: { en: 'Chinese working days', 'zh-CN': '中国工作日' },
  calendar: chineseCalendar,
});
