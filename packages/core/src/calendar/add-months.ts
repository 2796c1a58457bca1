import { Temporal } from 'temporal-polyfill';
import { itself, memoBy } from '../fast/memo.ts';
import type { Day } from './day.ts';

/**
 * The same day so many months later (earlier when negative); the month's last day where the month is too short.
 *
 * @example
 * addMonths('2026-08-31', 6) // → '2027-02-28'
 */
export function addMonths(day: Day, months: number): Day {
  return later(months)(day);
}

/** Days by the few distances that rules use: a small table, asked again and again. */
const later = memoBy(itself<number>, (months) =>
  memoBy(itself<Day>, (day) => Temporal.PlainDate.from(day).add({ months }).toString()),
);
