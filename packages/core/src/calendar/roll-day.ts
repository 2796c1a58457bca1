/** What becomes of a last day on which nobody works. */
import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';

/** From the loosest to the strictest: a day earlier is stricter. */
export const rolls = ['next', 'none', 'previous'] as const;
export type Roll = (typeof rolls)[number];

/**
 * The day itself when it is worked, or when it does not roll; otherwise the next working day, or the one before.
 *
 * @example
 * rollDay('2026-02-28', 'previous', calendar) // → '2026-02-27': the 28th is a Saturday
 */
export function rollDay(day: Day, roll: Roll, calendar: Calendar): Day {
  if (roll === 'none' || calendar.isWorkingDay(day)) return day;
  return roll === 'next' ? calendar.nextWorkingDay(day) : calendar.addWorkingDays(day, -1);
}
