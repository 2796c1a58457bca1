/** Chinese working days, with the swapped days (调休) of every published year. */
import { type CalendarData, type Day, dayNumber, dayOf, definePlugin, type Text, weekday } from '@obligato/core';
import chineseDays from 'chinese-days';

/** The years for which the State Council's notice is in the data. Beyond it the library answers plain weekdays without a word. */
const coverage = { from: '2004-01-01', to: '2026-12-31' } as const;

/** The days of the covered years that differ from Monday to Friday. */
function readDays(): Pick<CalendarData, 'off' | 'worked'> {
  const off: Day[] = [];
  const worked: Day[] = [];
  for (let number = dayNumber(coverage.from); number <= dayNumber(coverage.to); number++) {
    const day = dayOf(number);
    const isWeekday = weekday(day) <= 5;
    if (chineseDays.isWorkday(day) === isWeekday) continue;
    (isWeekday ? off : worked).push(day);
  }
  return { off, worked };
}

/** Days off and days worked, 2004–2026, as plain data. */
export const chineseCalendar: CalendarData = Object.freeze({
  id: 'cn',
  version: 'chinese-days-1.5.7',
  coverage,
  ...readDays(),
  // Read when somebody asks: whoever only counts days does not pay for it.
  get named() {
    names ??= readNames();
    return names;
  },
});

let names: Readonly<Record<Day, Text>> | undefined;

/** The library says both at once: `National Day,国庆节,3`. A plain day it calls by its weekday alone. */
function readNames(): Readonly<Record<Day, Text>> {
  const named: Record<Day, Text> = {};
  for (let number = dayNumber(coverage.from); number <= dayNumber(coverage.to); number++) {
    const day = dayOf(number);
    const [en, chinese] = chineseDays.getDayDetail(day).name.split(',');
    if (en !== undefined && chinese !== undefined) named[day] = { en, 'zh-CN': chinese };
  }
  return Object.freeze(named);
}

/**
 * The plugin that gives an organisation Chinese working days.
 *
 * @example
 * createCalendar(chineseCalendar).isWorkingDay('2026-02-14') // → true: a Saturday worked for Spring Festival
 */
export const cnCalendar = definePlugin({
  name: '@obligato/cn-calendar',
  version: '0.1.0',
  title: { en: 'Chinese working days', 'zh-CN': '中国工作日' },
  calendar: chineseCalendar,
});
