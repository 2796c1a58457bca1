import { type Day, periodsOfYear } from '@obligato/core';

/** The last day of a month, 1 to 12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return periodsOfYear('monthly', year)[month - 1]?.to ?? `${year}-12-31`;
}
