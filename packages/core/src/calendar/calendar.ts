/** Working days: which they are, how many lie between two days, and which comes n later. */
import { ObligatoError } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import { translated } from '../text/translated.ts';
import { type Day, dayNumber, dayOf, isDay, type Span, weekdayOf } from './day.ts';

/** What a calendar plugin supplies, or a file of days: plain data. Days not listed follow Monday to Friday. */
export interface CalendarData {
  readonly id: string;
  /** Of the data, so that a stored deadline says from which it was computed. */
  readonly version: string;
  /** First and last day for which the lists are complete. Outside, answers are provisional. */
  readonly coverage: Span;
  /** Where the days come from, in the words of whoever wrote them down. */
  readonly source?: string;
  /** Weekdays that are not worked. */
  readonly off: readonly Day[];
  /** Weekend days that are worked in exchange (调休). */
  readonly worked: readonly Day[];
  /**
   * Days off that stand in the law before any notice does, with what they are called: `01-01` in every year, `2027-02-06` once. They
   * are not worked after the coverage, and stay provisional: what is moved around them is not known yet. Within it the lists alone hold.
   */
  readonly fixed?: Readonly<Record<string, Text>>;
  /** What days that differ from plain weeks are called, and the rest days among them: 国庆节. Nothing is counted by it. */
  readonly named?: Readonly<Record<Day, Text>>;
}

export interface Calendar {
  readonly id: string;
  readonly version: string;
  /** First and last day that are known; every other is provisional. */
  readonly coverage: Span;
  /** Where its days come from, where that was said. */
  readonly source?: string;
  isWorkingDay(day: Day): boolean;
  /** True where the official list is not known yet: the answer may change, and must be shown as provisional. */
  isProvisional(day: Day): boolean;
  /**
   * Working days after `from` up to and including `to`; the day itself does not count (Civil Code art. 201).
   * Negative when `to` is earlier.
   */
  workingDaysBetween(from: Day, to: Day): number;
  /** The working day `count` working days after `day`; for a negative count, before it. */
  addWorkingDays(day: Day, count: number): Day;
  /** `day` itself when it is worked, otherwise the next working day (Civil Code art. 203). */
  nextWorkingDay(day: Day): Day;
  /** What a day off, or one that is worked in exchange, is called; undefined for a plain day. */
  nameOf(day: Day): Text | undefined;
}

/** Monday to Friday, with nothing known of holidays: every answer is provisional. */
export const weekdaysOnly: CalendarData = {
  id: 'weekdays',
  version: '1',
  coverage: { from: '1970-01-01', to: '1970-01-01' },
  off: [],
  worked: [],
};

/** The table holds every day that is a `Day`: beyond the coverage stand plain weekdays, marked provisional. */
const lastYear = 2149;
const last = dayNumber(`${lastYear}-12-31`);

/**
 * A calendar over a table of running totals: every question is a look-up, whatever the distance.
 *
 * @example
 * const calendar = createCalendar({ ...weekdaysOnly, off: ['2026-02-16'] });
 * calendar.workingDaysBetween('2026-02-13', '2026-02-17') // → 1: Friday does not count, Monday is off
 */
export function createCalendar(data: CalendarData): Calendar {
  const from = dayNumber(data.coverage.from);
  const to = dayNumber(data.coverage.to);
  let fixedDays: ReadonlyMap<Day, Text> | undefined;
  const fixed = () => {
    fixedDays ??= fixedAfter(data.coverage.to, data.fixed ?? {});
    return fixedDays;
  };
  // As numbers, which also refuses a list with a day that does not exist.
  const off = new Set(data.off.map(dayNumber));
  const worked = new Set(data.worked.map(dayNumber));

  let table: { readonly total: Int32Array; readonly days: readonly number[] } | undefined;
  // Built at the first question: a command that never asks does not pay for it.
  const built = () => {
    if (table) return table;
    const total = new Int32Array(last + 1);
    const days: number[] = [];
    for (const day of fixed().keys()) off.add(dayNumber(day));
    for (let number = 0; number <= last; number++) {
      if (worked.has(number) || (weekdayOf(number) <= 5 && !off.has(number))) days.push(number);
      total[number] = days.length;
    }
    table = { total, days };
    return table;
  };
  const countUpTo = (day: Day) => built().total[dayNumber(day)] ?? 0;
  const isWorkingDay = (day: Day) => {
    const { total } = built();
    const number = dayNumber(day);
    return total[number] !== (number === 0 ? 0 : total[number - 1]);
  };
  const nth = (position: number) => {
    const number = built().days[position];
    if (number !== undefined) return dayOf(number);
    throw new ObligatoError({
      code: 'OBLIGATO_DATE',
      ...translated(
        {
          en: `${data.id} has no working day that far away: it covers 1970-01-01 to 2149-12-31`,
          'zh-CN': `${data.id} 查不到如此久远的工作日：仅涵盖1970-01-01至2149-12-31`,
        },
        { en: 'Count fewer working days', 'zh-CN': '请减少工作日数' },
      ),
    });
  };

  return Object.freeze({
    id: data.id,
    version: `${data.id}@${data.version}`,
    coverage: data.coverage,
    ...(data.source === undefined ? {} : { source: data.source }),
    isWorkingDay,
    isProvisional: (day: Day) => dayNumber(day) < from || dayNumber(day) > to,
    workingDaysBetween: (a: Day, b: Day) => countUpTo(b) - countUpTo(a),
    addWorkingDays: (day: Day, count: number) => {
      if (count === 0) return day;
      const upTo = countUpTo(day);
      // Position of the count-th worked day after `day`, or before it when counting back.
      return nth(count > 0 ? upTo + count - 1 : upTo - (isWorkingDay(day) ? 1 : 0) + count);
    },
    nextWorkingDay: (day: Day) => (isWorkingDay(day) ? day : nth(countUpTo(day))),
    nameOf: (day: Day) => data.named?.[day] ?? fixed().get(day),
  });
}

/** The days themselves: `02-29` is one in leap years alone. */
function fixedAfter(end: Day, fixed: NonNullable<CalendarData['fixed']>): ReadonlyMap<Day, Text> {
  const years = Array.from({ length: lastYear - Number(end.slice(0, 4)) + 1 }, (_, index) => lastYear - index);
  const days = Object.entries(fixed).flatMap(([written, name]) => {
    const all = written.length === 5 ? years.map((year) => `${year}-${written}`) : [written];
    return all.filter((day) => isDay(day) && day > end).map((day) => [day, name] as const);
  });
  return new Map(days);
}
