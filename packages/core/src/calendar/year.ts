/** The year that duties are counted by: the calendar's, or an organisation's own. */
import { addDays, type Day, type Span } from './day.ts';

/** `MM-DD`, a day that every year has: 29 February is none. */
export type MonthDay = string;

export interface FiscalYear {
  readonly begins: MonthDay;
  /** By the calendar year of which of its days it is called: a year from October on is FY2026 by its last day. */
  readonly named: 'first' | 'last';
}

/**
 * Whether two years begin on the same day and are called alike.
 *
 * @example
 * isSameYear({ begins: '01-01', named: 'last' }, { begins: '01-01', named: 'first' }) // → true: both are the calendar's
 */
export const isSameYear = (a: FiscalYear, b: FiscalYear): boolean =>
  a.begins === b.begins && (a.named === b.named || a.begins === calendarYear.begins);

/** The year of the calendar. */
export const calendarYear: FiscalYear = Object.freeze({ begins: '01-01', named: 'first' });

/** A first and a last day of every year; they may be the same. */
export type Season = readonly [MonthDay, MonthDay];

/** The season that leaves nothing out. */
export const wholeYear: Season = Object.freeze(['01-01', '12-31']);

/**
 * The first season that begins within some days; of one that began before them, what is left. Undefined where none touches them.
 *
 * @example
 * seasonIn(['10-01', '12-31'], { from: '2026-04-01', to: '2027-03-31' }) // → { from: '2026-10-01', to: '2026-12-31' }
 */
export function seasonIn([first, last]: Season, { from, to }: Span): Span | undefined {
  const all = yearsFrom(from, to).map((year) => ({ from: dayInYear(first, year), to: dayInYear(last, year) }));
  const found = all.find((each) => each.from >= from && each.from <= to) ?? all.find((each) => each.to >= from);
  return found && { from: found.from, to: found.to < to ? found.to : to };
}

/** The same for schemas that editors read. */
export const monthDayPattern = '^((0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$';
const aMonthDay = new RegExp(monthDayPattern);

/**
 * Whether a text is a day of every year.
 *
 * @example
 * isMonthDay('02-29') // → false: only some years have it
 */
export const isMonthDay = (text: string): boolean => aMonthDay.test(text);

/**
 * A day of every year, in one of them.
 *
 * @example
 * dayInYear('04-01', 2026) // → '2026-04-01'
 */
export const dayInYear = (day: MonthDay, year: number): Day => `${String(year).padStart(4, '0')}-${day}`;

/**
 * The years of the calendar from one day to another.
 *
 * @example
 * yearsFrom('2025-12-31', '2027-01-01') // → [2025, 2026, 2027]
 */
export function yearsFrom(from: Day, to: Day): readonly number[] {
  const first = yearOf(from);
  return Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, index) => first + index);
}

/**
 * The days of a year by the number that it is called by.
 *
 * @example
 * daysOfYear(2026, { begins: '10-01', named: 'last' }) // → { from: '2025-10-01', to: '2026-09-30' }
 */
export function daysOfYear(
  called: number,
  { begins, named }: FiscalYear = calendarYear,
): { readonly from: Day; readonly to: Day } {
  if (begins === calendarYear.begins) return { from: dayInYear('01-01', called), to: dayInYear('12-31', called) };
  const first = named === 'last' ? called - 1 : called;
  return { from: dayInYear(begins, first), to: addDays(dayInYear(begins, first + 1), -1) };
}

/**
 * The number that the year is called by which a day lies in.
 *
 * @example
 * yearCalled('2026-12-01', { begins: '10-01', named: 'last' }) // → 2027
 */
export function yearCalled(day: Day, year: FiscalYear = calendarYear): number {
  const near = [-1, 0, 1].map((more) => yearOf(day) + more);
  return near.find((called) => daysOfYear(called, year).to >= day) ?? yearOf(day);
}

/**
 * The calendar year of a day.
 *
 * @example
 * yearOf('2026-03-31') // → 2026
 */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
