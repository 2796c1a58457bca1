/** So many days, or working days, before or after a day: how far a deadline or a reminder lies from what it is counted from. */
import type { Calendar } from './calendar.ts';
import { addDays, type Day } from './day.ts';

/** What is counted: days as they come, or days that are worked. */
export const dayUnits = ['days', 'workingDays'] as const;
export type DayUnit = (typeof dayUnits)[number];

export const sides = ['before', 'after'] as const;

/** More days than a year has are a slip. */
export const mostDays = 366;

export interface Distance {
  readonly count: number;
  readonly unit: DayUnit;
  readonly side: (typeof sides)[number];
}

/**
 * The day at a distance. The day counted from does not count, the last one does.
 *
 * @example
 * dayAt('2026-03-31', { count: 5, unit: 'workingDays', side: 'before' }, calendar) // → '2026-03-24'
 */
export function dayAt(from: Day, { count, unit, side }: Distance, calendar: Calendar): Day {
  const steps = side === 'after' ? count : -count;
  return unit === 'days' ? addDays(from, steps) : calendar.addWorkingDays(from, steps);
}
