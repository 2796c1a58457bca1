import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/**
 * The same day so many months later (earlier when negative); the month's last day where the month is too short.
 *
 * @example
 * addMonths('2026-08-31', 6) // → '2027-02-28'
 */
export function addMonths(day: Day, months: number): Day {
  const key = `${day} ${months}`;
  let later = remembered.get(key);
  if (later === undefined) {
    later = Temporal.PlainDate.from(day).add({ months }).toString();
    remembered.set(key, later);
  }
  return later;
}

/** Days times the few distances that rules use: a small table, asked again and again. */
const remembered = new Map<string, Day>();
