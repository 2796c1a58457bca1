import { type Day, dayOf } from './day.ts';

/**
 * The last day of a month, 1 to 12: of the thirteenth, it is that of January of the next year, and of the one before the first that
 * of December before.
 *
 * @example
 * monthEnd(2026, 14) // → '2027-02-28'
 */
export const monthEnd = (year: number, month: number): Day => dayOf(Date.UTC(year, month, 0) / millisecondsPerDay);

const millisecondsPerDay = 86_400_000;
