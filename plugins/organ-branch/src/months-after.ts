import { type Day, periodsOfYear } from '@obligato/core';

/**
 * The corresponding day so many months later (earlier when negative), or that month's last day (民法典 202).
 *
 * @example
 * monthsAfter('2026-08-31', 6) // → '2027-02-28'
 */
export function monthsAfter(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const last = lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1);
  const corresponding = `${last.slice(0, 8)}${day.slice(8)}`;
  return corresponding < last ? corresponding : last;
}

/** The last day of a month, 1 to 12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return periodsOfYear('monthly', year)[month - 1]?.to ?? `${year}-12-31`;
}
