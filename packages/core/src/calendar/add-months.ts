import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/**
 * The same day so many months later (earlier when negative); the month's last day where the month is too short.
 *
 * @example
 * addMonths('2026-08-31', 6) // → '2027-02-28'
 */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
