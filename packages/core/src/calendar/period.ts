/** Periods by cadence: `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-W14`; of an organisation's own year, `FY2026-Q1`. */
import { itself, memo, memoBy } from '../fast/memo.ts';
import { addMonths } from './add-months.ts';
import { type Cadence, cadences, monthsOf } from './cadence.ts';
import { addDays, type Day, dayNumber, dayOf, everyDay, isDay } from './day.ts';
import { isoWeek } from './iso-week.ts';
import { monthEnd } from './month-end.ts';
import { calendarYear, dayInYear, type FiscalYear, type MonthDay, yearOf, yearsFrom } from './year.ts';

export interface Period {
  /** Unique and sortable within its cadence; part of the cycle's id. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** When a duty recurs, as `recurrenceOf` makes it: equal ones are one object, by which their periods are remembered. */
export interface Recurrence {
  readonly cadence: Cadence;
  /** Days of every year on which a period ends besides, sorted: with `on-days`, those alone. */
  readonly days: readonly MonthDay[];
  readonly year: FiscalYear;
}

/**
 * Every period of a recurrence that overlaps the days `from` to `to`, in order.
 *
 * @example
 * periodsBetween('quarterly', '2026-03-31', '2026-04-01').map(({ id }) => id) // → ['2026-Q1', '2026-Q2']
 * periodsBetween('weekly', '2026-12-28', '2027-01-04').map(({ id }) => id) // → ['2026-W53', '2027-W01']
 */
export function periodsBetween(recurrence: Cadence | Recurrence, from: Day, to: Day): readonly Period[] {
  return remembered(typeof recurrence === 'string' ? recurrenceOf({ cadence: recurrence }) : recurrence)(from)(to);
}

/**
 * A recurrence: of the calendar's year, without days of its own, where nothing else is said.
 *
 * @example
 * const ours = recurrenceOf({ cadence: 'quarterly', year: { begins: '04-01', named: 'first' } });
 * periodsBetween(ours, '2027-01-15', '2027-01-15') // → [{ id: 'FY2026-Q4', from: '2027-01-01', to: '2027-03-31' }]
 */
export const recurrenceOf = memoBy(
  ({ cadence, days = [], year = calendarYear }: Pick<Recurrence, 'cadence'> & Partial<Recurrence>) =>
    `${cadence} ${year.begins} ${year.named} ${days}`,
  ({ cadence, days = [], year = calendarYear }): Recurrence =>
    Object.freeze({ cadence, days: Object.freeze([...days].sort()), year }),
);

/** A plan asks about the same days for every unit. */
const remembered = memo((recurrence: Recurrence) =>
  memoBy(itself<Day>, (from) => memoBy(itself<Day>, (to) => Object.freeze(periodsOf(recurrence, from, to)))),
);

function periodsOf(recurrence: Recurrence, from: Day, to: Day): readonly Period[] {
  const { cadence, days, year } = recurrence;
  if (days.length > 0 || cadence === 'on-days') return endingOn(recurrence, from, to);
  const months = monthsOf(cadence);
  const near =
    months !== undefined
      ? inMonths(months, year, from, to)
      : cadence === 'twice-monthly'
        ? inMonths(1, year, from, to).flatMap(halvesOf)
        : inWeeks(cadence === 'weekly' ? 1 : 2, from, to);
  return near.filter((period) => period.from <= to && period.to >= from);
}

const parts: Readonly<Record<number, string>> = { 6: 'H', 3: 'Q' };

/**
 * Periods of so many months. What divides a year begins with the year; what does not goes on through the years, counted from 1970. A
 * year that does not begin with a month keeps its own days in its halves and quarters; whatever else is counted in months has whole ones.
 */
function inMonths(months: number, year: FiscalYear, from: Day, to: Day): readonly Period[] {
  const isOwn = year.begins !== calendarYear.begins && (months === 12 || months in parts);
  const begins = isOwn ? year.begins : months === 1 ? '01-01' : `${year.begins.slice(0, 2)}-01`;
  const anchor = dayInYear(begins, months > 12 || 12 % months > 0 ? 1970 : Math.max(1970, yearOf(from) - 1));
  const periodAt = (index: number): Period => {
    const first = addMonths(anchor, index * months);
    const last = dayBefore(addMonths(anchor, (index + 1) * months));
    const ordinal = (index % (12 / months)) + 1;
    return Object.freeze({
      id: nameOf({ first, last, months, ordinal }, isOwn ? year : undefined),
      from: first,
      to: last,
    });
  };
  const monthsFrom = (day: Day) =>
    (yearOf(day) - yearOf(anchor)) * 12 + Number(day.slice(5, 7)) - Number(anchor.slice(5, 7));
  // One before the first by its months: a year from the 6th begins in the middle of a month.
  const first = Math.floor(monthsFrom(from) / months) - 1;
  const last = Math.floor(monthsFrom(to) / months);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((index) => index >= 0)
    .map(periodAt);
}

/** Of 1 January 2150 too, which is no `Day` any more. */
const dayBefore = (day: Day): Day =>
  dayOf(Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) - 1) / millisecondsPerDay);

const millisecondsPerDay = 86_400_000;

function nameOf(
  { first, last, months, ordinal }: { first: Day; last: Day; months: number; ordinal: number },
  year: FiscalYear | undefined,
): string {
  if (months === 1) return first.slice(0, 7);
  if (months !== 12 && parts[months] === undefined) return `${first.slice(0, 7)}-to-${after(first, last.slice(0, 7))}`;
  const begins = year ? yearBeginning(first, months, ordinal) : first;
  const named = year ? `FY${yearOf(begins) + (year.named === 'last' ? 1 : 0)}` : first.slice(0, 4);
  return months === 12 ? named : `${named}-${parts[months]}${ordinal}`;
}

/** A year is called by the day on which it begins: its first quarter by the same as its last. */
const yearBeginning = (first: Day, months: number, ordinal: number): Day => addMonths(first, -(ordinal - 1) * months);

/**
 * A period by the name of its own days, where the usual one stands for others.
 *
 * @example
 * calledByDays({ id: 'FY2027-Q1', from: '2027-04-01', to: '2027-06-30' }).id // → '2027-04-01-to-06-30'
 */
export function calledByDays({ from, to }: Period): Period {
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  return Object.freeze({ id: `${from}-to-${isSameMonth ? to.slice(8) : after(from, to)}`, from, to });
}

/** The end of a period beside its beginning, without the year that both have. */
const after = (first: Day, last: string): string => (last.slice(0, 4) === first.slice(0, 4) ? last.slice(5) : last);

function halvesOf({ id, from, to }: Period): readonly Period[] {
  const middle = `${from.slice(0, 8)}15`;
  return [
    Object.freeze({ id: `${id}-01-to-15`, from, to: middle }),
    Object.freeze({ id: `${id}-16-to-${to.slice(8)}`, from: addDays(middle, 1), to }),
  ];
}

/** Monday to Sunday. Fortnights go on through the years, counted from the first Monday of 1970. */
function inWeeks(weeks: number, from: Day, to: Day): readonly Period[] {
  const days = weeks * 7;
  const first = Math.max(0, Math.floor((dayNumber(from) - firstMonday) / days));
  const last = Math.min(
    Math.floor((dayNumber(to) - firstMonday) / days),
    Math.floor((lastDay + 1 - firstMonday) / days) - 1,
  );
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const at = firstMonday + (first + index) * days;
    const begins = isoWeek(dayOf(at));
    const id = weeks === 1 ? begins : `${begins}-to-${after(begins, isoWeek(dayOf(at + days - 7)))}`;
    return Object.freeze({ id, from: dayOf(at), to: dayOf(at + days - 1) });
  });
}

const firstMonday = dayNumber('1970-01-05');
const lastDay = dayNumber(everyDay.to);

/** Where periods end on listed days, each is called by the day on which it ends. */
function endingOn({ days, cadence, year }: Recurrence, from: Day, to: Day): readonly Period[] {
  const years = yearsFrom(dayInYear('01-01', Math.max(yearOf(from) - 1, 1970)), dayInYear('12-31', yearOf(to) + 1));
  const ends = years.flatMap((each) => days.map((day) => dayInYear(day, each)));
  if (cadence !== 'on-days') {
    const rhythmic = periodsOf({ cadence, year, days: [] }, addMonths(from, -1), to);
    ends.push(...rhythmic.map((period) => period.to), ...rhythmic.slice(0, 1).map((period) => dayBefore(period.from)));
  }
  const sorted = [...new Set(ends)].sort();
  const periods = sorted.slice(1).map((end, index): Period => {
    const begins = addDays(sorted[index] as Day, 1);
    return Object.freeze({ id: end, from: begins, to: end });
  });
  return periods.filter((period) => period.from <= to && period.to >= from);
}

/**
 * The periods of one year, in order: those that begin in it.
 *
 * @example
 * periodsOfYear('quarterly', 2026)[0] // → { id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' }
 */
export function periodsOfYear(recurrence: Cadence | Recurrence, year: number): readonly Period[] {
  const [first, last] = [dayInYear('01-01', year), monthEnd(year, 12)];
  return periodsBetween(recurrence, first, last).filter(({ from }) => from >= first);
}

/**
 * The period of an id, whatever its cadence; undefined where the id alone does not tell: of one that is called by a listed day, or of
 * an organisation's own year where `year` is not that.
 *
 * @example
 * periodNamed('2026-W14') // → { id: '2026-W14', from: '2026-03-30', to: '2026-04-05' }
 */
export function periodNamed(id: string, year: FiscalYear = calendarYear): Period | undefined {
  const days = /^(\d{4}-\d{2}-\d{2})-to-((?:\d{4}-)?(?:\d{2}-)?\d{2})$/.exec(id);
  if (days) return ofDays(days[1] as string, days[2] as string);
  const [, written] = /^(?:FY)?(\d{4})(?:-|$)/.exec(id) ?? [];
  const about = Number(written);
  if (written === undefined || about < 1971 || about > 2148) return undefined;
  const [from, to] = [dayInYear('01-01', about - 1), monthEnd(about + 1, 12)];
  for (const cadence of cadences) {
    const found = periodsBetween(recurrenceOf({ cadence, year }), from, to).find((period) => period.id === id);
    if (found) return found;
  }
  return undefined;
}

/** Only by the name that it would be given. */
function ofDays(from: string, end: string): Period | undefined {
  const to = `${from.slice(0, -end.length)}${end}`;
  if (!isDay(from) || !isDay(to) || to < from) return undefined;
  const period = calledByDays({ id: '', from, to });
  return period.id === `${from}-to-${end}` ? period : undefined;
}

/** What ids of periods look like, as one regular expression without its ends. */
export const periodIdPattern =
  '(FY)?\\d{4}(-(H[12]|Q[1-4]))?|\\d{4}-W\\d{2}(-to-(\\d{4}-)?W\\d{2})?|\\d{4}-\\d{2}(-to-(\\d{4}-)?\\d{2})?|\\d{4}-\\d{2}-\\d{2}(-to-((\\d{4}-)?\\d{2}-)?\\d{2})?';
