/** Dates as ISO strings, which sort, print and compare as they are; arithmetic goes through an interned table of days. */
import { ObligatoError } from '../problem.ts';

/** `YYYY-MM-DD`, a nominal date without a zone. */
export type Day = string;

/** RFC 3339 with the offset of the organisation's zone, `2026-03-20T14:00:00+08:00`: the first ten letters are the local day. */
export type Timestamp = string;

const millisecondsPerDay = 86_400_000;
/** The table covers what people record: nobody plans before 1970 or after 2149. */
const firstDay = 0;
const lastDay = Math.floor(Date.UTC(2149, 11, 31) / millisecondsPerDay);

const names: string[] = [];
const numbers = new Map<Day, number>();

/**
 * Days since 1970-01-01. Throws `OBLIGATO_DATE` for what is no date, or lies outside 1970–2149.
 *
 * @example
 * dayNumber('1970-01-02') // → 1
 */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay : Number.NaN;
  // Date.parse rolls 2026-02-30 over into March on some engines and refuses it on others: compare the round trip.
  if (!(number >= firstDay && number <= lastDay) || dayOf(number) !== day) {
    throw new ObligatoError({
      code: 'OBLIGATO_DATE',
      message: `"${day}" is not a date between 1970-01-01 and 2149-12-31`,
      hint: 'Write dates as YYYY-MM-DD',
    });
  }
  numbers.set(day, number);
  return number;
}

/**
 * The day with this number of days since 1970-01-01.
 *
 * @example
 * dayOf(1) // → '1970-01-02'
 */
export function dayOf(number: number): Day {
  const known = names[number];
  if (known !== undefined) return known;
  const name = new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
  if (number >= firstDay && number <= lastDay) {
    names[number] = name;
    numbers.set(name, number);
  }
  return name;
}

/**
 * The day `count` calendar days later (earlier when negative).
 *
 * @example
 * addDays('2026-02-27', 2) // → '2026-03-01'
 */
export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count);
}

/**
 * Calendar days from `from` to `to`; negative when `to` is earlier.
 *
 * @example
 * daysBetween('2026-03-02', '2026-03-12') // → 10
 */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * 1 Monday … 7 Sunday. 1970-01-01 was a Thursday.
 *
 * @example
 * weekday('2026-03-02') // → 1
 */
export function weekday(day: Day): number {
  return weekdayOf(dayNumber(day));
}

/**
 * The weekday of a day's number.
 *
 * @example
 * weekdayOf(0) // → 4
 */
export function weekdayOf(number: number): number {
  return ((number + 3) % 7) + 1;
}

/**
 * Whether a text is a date this table knows.
 *
 * @example
 * isDay('2026-02-30') // → false
 */
export function isDay(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The local day of a timestamp.
 *
 * @example
 * localDay('2026-03-20T14:00:00+08:00') // → '2026-03-20'
 */
export function localDay(timestamp: Timestamp): Day {
  return timestamp.slice(0, 10);
}
