/** Months of a year, or of every year: what a cycle's period covers, and what a selector means by `Q1`. */
import { calendarYear, type FiscalYear } from '../../calendar/year.ts';
import type { Cycle } from '../../cycle/cycle.ts';

export interface PeriodSpan {
  /** Undefined for the same months of every year. */
  readonly year: string | undefined;
  /** 1 to 12, both included. */
  readonly first: number;
  readonly last: number;
}

const monthNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];

/** What may be written for a period, as one regular expression: the schema for editors shows the same. */
export const periodPattern = `^(\\d{4}|((FY)?\\d{4}-)?(Q[1-4]|H[12])|FY\\d{4}|(\\d{4}-)?(0[1-9]|1[0-2])|[1-9]|${monthNames.join('|')})$`;
const writtenPeriod = new RegExp(periodPattern);
/** A month of a year of one's own is written by nobody, and is the name of a period as selectors see it. */
const ownMonth = /^(FY\d{4})-(\d{2})$/;

/** Months one after the other, in one year or on into the next. */
const monthsNamed = /^((?:FY)?\d{4})-(\d{2})-to-(?:(\d{4})-)?(\d{2})$/;

/**
 * The months somebody means; undefined when it cannot be made out. Of a year of one's own they are counted from its beginning.
 *
 * @example
 * spanOf('Q1') // → { year: undefined, first: 1, last: 3 }
 * spanOf('2026-03') // → { year: '2026', first: 3, last: 3 }
 * spanOf('FY2026-H2') // → { year: 'FY2026', first: 7, last: 12 }
 */
export function spanOf(written: string | number): PeriodSpan | undefined {
  const text = String(written);
  const [, begins, first, ends, last] = monthsNamed.exec(text) ?? [];
  if (begins !== undefined)
    return { year: begins, first: Number(first), last: Number(last) + yearsBetween(begins, ends ?? begins) * 12 };
  const [, own, month] = ownMonth.exec(text) ?? [];
  if (own !== undefined) return { year: own, first: Number(month), last: Number(month) };
  if (!writtenPeriod.test(text)) return undefined;
  if (/^(FY)?\d{4}$/.test(text)) return { year: text, first: 1, last: 12 };
  const name = monthNames.indexOf(text);
  if (name >= 0) return { year: undefined, first: name + 1, last: name + 1 };
  const [, year, part = ''] = /^(?:((?:FY)?\d{4})-)?(.+)$/.exec(text) ?? [];
  const ordinal = Number(part.replace(/^[QH]/, ''));
  const months = part.startsWith('Q') ? 3 : part.startsWith('H') ? 6 : 1;
  return { year, first: (ordinal - 1) * months + 1, last: ordinal * months };
}

const yearsBetween = (begins: string, ends: string) => Number(ends.slice(-4)) - Number(begins.slice(-4));

/** One way of writing a span, whichever way it was written: `2026-03`, `Q1`, `03`. */
export function nameOfSpan({ year, first, last }: PeriodSpan): string {
  const months = last - first + 1;
  if (months === 12) return year ?? 'year';
  const part = months === 6 ? `H${last / 6}` : months === 3 ? `Q${last / 3}` : String(first).padStart(2, '0');
  return year === undefined ? part : `${year}-${part}`;
}

/** Whether everything in `inner` lies in `outer`. */
export function spanCovers(outer: PeriodSpan, inner: PeriodSpan): boolean {
  if (outer.year !== undefined && outer.year !== inner.year) return false;
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** A period as selectors see it, in months of the calendar and of the year that duties are counted by. */
export interface PeriodNames {
  readonly period: string;
  readonly fiscal: string;
}

/**
 * Of a cycle: its period. What is shorter than a month stands for the month in which it begins, and an occasion, which has no period
 * of its own, for the one in which it arose.
 */
export function periodNamesOf(place: Pick<Cycle, 'period' | 'occasion'>, year: FiscalYear): PeriodNames {
  const period = calendarNameOf(place);
  if (year.begins === calendarYear.begins) return { period, fiscal: period };
  return { period, fiscal: place.period.id.startsWith('FY') ? place.period.id : inYear(period, year) };
}

function calendarNameOf({ period: { id, from, to }, occasion }: Pick<Cycle, 'period' | 'occasion'>): string {
  if (occasion !== undefined) return from.slice(0, 7);
  const months = [from.slice(0, 7), to.slice(0, 7)] as const;
  if (id.startsWith('FY') || (id.includes('-to-') && isByDays(id) && months[0] < months[1])) return months.join('-to-');
  if (id.includes('W')) return from.slice(0, 7);
  return isByDays(id) ? id.slice(0, 7) : id;
}

const isByDays = (id: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(id);

/** Months of the calendar, in a year that begins with another one than January. */
function inYear(name: string, { begins, named }: FiscalYear): string {
  const span = spanOf(name);
  if (span?.year === undefined) return name;
  const before = Number(begins.slice(0, 2)) - 1;
  const isBefore = span.first <= before;
  const year = Number(span.year) - (isBefore ? 1 : 0) + (named === 'last' ? 1 : 0);
  const first = span.first - before + (isBefore ? 12 : 0);
  return nameOfMonths(`FY${year}`, first, first + span.last - span.first);
}

/** One month, or several that no shorter name is said for. */
const nameOfMonths = (year: string, first: number, last: number): string => {
  const written = (month: number) => String(month).padStart(2, '0');
  return first === last ? `${year}-${written(first)}` : `${year}-${written(first)}-to-${written(last)}`;
};
