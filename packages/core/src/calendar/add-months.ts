import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/**
 * The same day so many months later (earlier when negative); the month's last day where the month is too short.
 *
 * @example
 * addMonths('2026-08-31', 6) // → '2027-02-28'
 */
export function addMonths(day: Day, months: number): Day {
  let known = remembered.get(months);
  if (!known) {
    known = new Map();
    remembered.set(months, known);
  }
  let later = known.get(day);
  if (later === undefined) {
    later = Temporal.PlainDate.from(day).add({ months }).toString();
    known.set(day, later);
  }
  return later;
}

/** Days by the few distances that rules use: a small table, asked again and again. */
const remembered = new Map<number, Map<Day, Day>>();
