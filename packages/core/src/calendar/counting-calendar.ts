/** A calendar that remembers what it was asked: whether anything, and which days that are not known yet. */
import type { Calendar } from './calendar.ts';
import { addDays, type Day, type Span, spanOver } from './day.ts';

export interface CountingCalendar extends Calendar {
  /** A decision that asked nothing can be judged again under any calendar. */
  readonly wasAsked: () => boolean;
  /** From the first to the last provisional day on which an answer rested; undefined where every day was known. */
  readonly provisional: () => Span | undefined;
}

/**
 * Wraps a calendar for one decision. Answers are those of the calendar itself.
 *
 * @example
 * const counting = countingCalendar(createCalendar({ ...weekdaysOnly, coverage: { from: '2026-01-01', to: '2026-12-31' } }));
 * counting.addWorkingDays('2026-12-30', 2); // → '2027-01-01'
 * counting.provisional() // → { from: '2027-01-01', to: '2027-01-01' }
 */
export function countingCalendar(calendar: Calendar): CountingCalendar {
  const { coverage } = calendar;
  let asked = false;
  let provisional: Span | undefined;
  const restOn = (from: Day, to: Day) => {
    asked = true;
    const unknown = from <= to ? daysOutside(coverage, { from, to }) : undefined;
    if (unknown) provisional = provisional ? spanOver(provisional, unknown) : unknown;
  };
  return {
    id: calendar.id,
    version: calendar.version,
    coverage,
    isWorkingDay: (day) => {
      restOn(day, day);
      return calendar.isWorkingDay(day);
    },
    // Marks a due, and decides nothing; no more do names.
    isProvisional: calendar.isProvisional,
    nameOf: calendar.nameOf,
    workingDaysBetween: (from, to) => {
      const [earlier, later] = from <= to ? [from, to] : [to, from];
      restOn(addDays(earlier, 1), later);
      return calendar.workingDaysBetween(from, to);
    },
    addWorkingDays: (day, count) => {
      const answer = calendar.addWorkingDays(day, count);
      if (count < 0) restOn(answer, addDays(day, -1));
      else restOn(addDays(day, 1), answer);
      return answer;
    },
    nextWorkingDay: (day) => {
      const answer = calendar.nextWorkingDay(day);
      restOn(day, answer);
      return answer;
    },
    wasAsked: () => asked,
    provisional: () => provisional,
  };
}

/**
 * What of these days lies outside a coverage, from the first to the last of them; undefined for none.
 *
 * @example
 * daysOutside({ from: '2004-01-01', to: '2026-12-31' }, { from: '2026-11-01', to: '2027-03-31' }) // → { from: '2027-01-01', to: '2027-03-31' }
 */
export function daysOutside(coverage: Span, { from, to }: Span): Span | undefined {
  if (from >= coverage.from && to <= coverage.to) return undefined;
  const first = from < coverage.from || from > coverage.to ? from : addDays(coverage.to, 1);
  const last = to > coverage.to || to < coverage.from ? to : addDays(coverage.from, -1);
  return { from: first, to: last };
}
