import { itself, memoBy } from '../fast/memo.ts';
import type { Day } from './day.ts';
import { monthEnd } from './month-end.ts';

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
  memoBy(itself<Day>, (day) => {
    const last = monthEnd(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + months);
    const nth = day.slice(8) < last.slice(8) ? day.slice(8) : last.slice(8);
    return `${last.slice(0, 8)}${nth}`;
  }),
);
