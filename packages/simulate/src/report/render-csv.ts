/** A run as a table for other programs: one line a duty. */
import type { Run } from '../simulate.ts';

const columns = [
  ...['onTime', 'enteredLate', 'late', 'missed', 'lapsed', 'running'],
  ...['attempts', 'accepted', 'refused', 'unavailable', 'incomplete', 'corrected', 'withdrawn'],
  ...['reminders', 'escalations', 'madeUp', 'leadersExpected', 'leadersPresent', 'othersExpected', 'othersPresent'],
  ...['minutes', 'onDaysOff', 'onBusyDays'],
] as const;

/**
 * Renders a run's duties as CSV, sorted by name.
 *
 * @example
 * renderCsv(run).split('\n')[0] // → 'duty,onTime,enteredLate,late,…'
 */
export function renderCsv({ tally }: Run): string {
  const lines = Object.entries(tally.duties).map(([duty, counts]) => [
    duty,
    ...columns.map((column) => String(counts[column as keyof typeof counts])),
  ]);
  return `${[['duty', ...columns], ...lines].map((cells) => cells.join(',')).join('\n')}\n`;
}
