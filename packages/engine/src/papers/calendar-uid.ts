/** What a cycle is called in calendars: in every feed, and in every invitation. */
import { createHash } from 'node:crypto';

/**
 * A hash, since an id may hold letters that some programs mangle; of the cycle alone, so that it never changes.
 *
 * @example
 * calendarUid('tax-bureau/levy/general-meeting/2026-Q1') // → '…@obligato', the same for ever
 */
export const calendarUid = (cycle: string): string =>
  `${createHash('sha256').update(cycle).digest('hex').slice(0, 32)}@obligato`;
