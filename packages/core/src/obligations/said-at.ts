import type { Timestamp } from '../calendar/day.ts';

/**
 * A moment as people say it. Seconds are told where there are any, or two moments that differ would read alike.
 *
 * @example
 * saidAt('2026-03-20T14:00:00+08:00') // → '2026-03-20 14:00'
 */
export function saidAt(timestamp: Timestamp): string {
  const time = timestamp.slice(11, 19);
  return `${timestamp.slice(0, 10)} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}
