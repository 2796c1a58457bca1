import { addDays, type Day, daysBetween, weekday } from './day.ts';

/**
 * The week of a day as ISO 8601 counts: Monday to Sunday, of the year that its Thursday lies in.
 *
 * @example
 * isoWeek('2026-12-31') // → '2026-W53'
 * isoWeek('2024-12-30') // → '2025-W01'
 */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const ordinal = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(ordinal).padStart(2, '0')}`;
}
