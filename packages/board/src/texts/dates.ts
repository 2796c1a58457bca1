/** Days and times as one says them, with the day of the week: an office thinks in weekdays. */
import { language } from './text.ts';

/** `2026-11-30` */
export type Day = string;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.value}${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'zh-CN', options);
  formatters.set(key, known);
  return known;
}

/** A day has no hour and no zone: read as one of UTC, and written as one. */
const asDate = (day: Day) => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** “11月30日 星期一”; with the year where it is not this one. */
export function sayDay(day: Day, today?: Day): string {
  const year = today === undefined || today.slice(0, 4) !== day.slice(0, 4) ? { year: 'numeric' as const } : {};
  const month = language.value === 'en' ? 'short' : 'long';
  const date = formatter({ timeZone: 'UTC', ...year, month, day: 'numeric' }).format(asDate(day));
  return language.value === 'en' ? `${sayWeekday(day)} ${date}` : `${date} ${sayWeekday(day)}`;
}

/**
 * A sentence as one says it: its days with their weekday, “请改于12月4日 星期五或之后”, and without what stands in it for whoever
 * writes unit files.
 */
export const inWords = (sentence: string, today?: Day): string =>
  sentence.replace(/\s?[(（]`[^`]+`[)）]/g, '').replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => sayDay(day, today));

/** “11月30日” */
export const sayShortDay = (day: Day): string =>
  formatter({ timeZone: 'UTC', month: language.value === 'en' ? 'short' : 'long', day: 'numeric' }).format(asDate(day));

/** “2026年11月30日” */
export const sayDate = (day: Day): string =>
  formatter({
    ...{ timeZone: 'UTC', year: 'numeric', day: 'numeric' },
    month: language.value === 'en' ? 'short' : 'long',
  }).format(asDate(day));

export const sayWeekday = (day: Day): string =>
  formatter({ timeZone: 'UTC', weekday: language.value === 'en' ? 'short' : 'long' }).format(asDate(day));

export const sayMonth = (day: Day): string =>
  formatter({ timeZone: 'UTC', year: 'numeric', month: 'long' }).format(asDate(day));

/** The time of a stamp, where it was written: “14:30”. */
const timeOf = (stamp: string): string => stamp.slice(11, 16);

/** “11月28日 星期六 14:30”, as the clock on the wall of the organisation showed it. */
export function sayStamp(stamp: string, today?: Day): string {
  const local = stamp.endsWith('Z') ? hereOf(stamp) : stamp;
  return `${sayDay(local, today)} ${timeOf(local)}`.trim();
}

/** What names no place is said as the clock of whoever reads shows it: `2026-11-28T14:30`. */
export function hereOf(utc: string): string {
  const at = new Date(utc);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The days from one to another, both with it. */
export function daysBetween(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let at = asDate(from); at <= asDate(to); at.setUTCDate(at.getUTCDate() + 1))
    days.push(at.toISOString().slice(0, 10));
  return days;
}

export function addDays(day: Day, count: number): Day {
  const at = asDate(day);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

export function addMonths(day: Day, count: number): Day {
  const at = asDate(firstOfMonth(day));
  at.setUTCMonth(at.getUTCMonth() + count);
  return at.toISOString().slice(0, 10);
}

export const lastOfMonth = (day: Day): Day => addDays(addMonths(day, 1), -1);

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (day: Day): number => asDate(day).getUTCDay() || 7;
