/** Dates as ISO strings, which sort, print and compare as they are; arithmetic goes through an interned table of days. */
import { ObligatoError } from '../text/problem.ts';
import { translated } from '../text/translated.ts';

/** `YYYY-MM-DD`, a nominal date without a zone. */
export type Day = string;

/** Some days, both ends included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/**
 * From the first day of two spans to the last of either.
 *
 * @example
 * spanOver({ from: '2026-01-01', to: '2026-03-31' }, { from: '2027-01-01', to: '2027-12-31' }) // → { from: '2026-01-01', to: '2027-12-31' }
 */
export const spanOver = (one: Span, other: Span): Span => ({
  from: one.from < other.from ? one.from : other.from,
  to: one.to > other.to ? one.to : other.to,
});

/** Every day that can be written down: nobody plans before, or after. */
export const everyDay: Span = Object.freeze({ from: '1970-01-01', to: '2149-12-31' });

/** RFC 3339 with the offset of the organisation's zone, `2026-03-20T14:00:00+08:00`: the first ten letters are the local day. */
export type Timestamp = string;

const millisecondsPerDay = 86_400_000;
/** The table covers what people record: nobody plans before 1970 or after 2149. */
const firstYear = 1970;
const lastYear = 2149;

/** The number of every month's first day, and of the day after the last month. */
const monthStarts = Int32Array.from(
  { length: (lastYear - firstYear + 1) * 12 + 1 },
  (_, month) => Date.UTC(firstYear, month, 1) / millisecondsPerDay,
);
const lastDay = (monthStarts.at(-1) as number) - 1;

/** Names are made when they are asked for. With its length from the start, the list is no dictionary. */
const names = new Array<Day | undefined>(lastDay + 1);

/**
 * Days since 1970-01-01. Throws `OBLIGATO_DATE` for what is no date, or lies outside 1970–2149.
 *
 * @example
 * dayNumber('1970-01-02') // → 1
 */
export function dayNumber(day: Day): number {
  const number = numberOf(day);
  if (number !== undefined) return number;
  throw new ObligatoError({
    code: 'OBLIGATO_DATE',
    ...translated(
      {
        en: `"${day}" is not a date between 1970-01-01 and 2149-12-31`,
        'zh-CN': `“${day}”不是1970-01-01至2149-12-31之间的日期`,
      },
      { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
    ),
  });
}

/** Read digit by digit: asked for at every comparison of days, it is faster than any look-up by text. */
function numberOf(day: Day): number | undefined {
  if (day.length !== 10 || day.charCodeAt(4) !== hyphen || day.charCodeAt(7) !== hyphen) return undefined;
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2);
  const month = twoDigits(day, 5);
  const nth = twoDigits(day, 8);
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && nth >= 1)) return undefined;
  const at = (year - firstYear) * 12 + month - 1;
  const number = (monthStarts[at] as number) + nth - 1;
  return number < (monthStarts[at + 1] as number) ? number : undefined;
}

const hyphen = 45;

/** NaN when one of them is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
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
  if (number >= 0 && number <= lastDay) names[number] = name;
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
  return typeof text === 'string' && numberOf(text) !== undefined;
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
