import { addMonths, type Day, type Roster } from '@obligato/core';

/**
 * Whether a unit plans again on a day: at the start, every quarter, and in the month after somebody came, left or
 * changed roles. In between, planning again would change nothing.
 */
export function isPlanningDay(day: Day, start: Day, roster: Roster): boolean {
  if (day === start) return true;
  if (!isMonthStart(day)) return false;
  if ((Number(day.slice(5, 7)) - 1) % 3 === 0) return true;
  const before = addMonths(day, -1);
  return roster.some(
    ({ from, to }) => (from > before && from <= day) || (to !== undefined && to >= before && to < day),
  );
}

/** What occasions have raised begins with the next month. */
export const isMonthStart = (day: Day): boolean => day.endsWith('-01');
