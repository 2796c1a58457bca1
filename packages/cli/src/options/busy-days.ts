/** Days on which the unit's own work leaves no room: `2026-06-25` or `2026-06-20..2026-06-30`. */
import { type BusyDays, isDay } from '@obligato/core';
import { usage } from './usage.ts';

/** Reads `--busy`. Throws `OBLIGATO_USAGE` for what is neither a day nor two. */
export function readBusyDays(written: readonly string[] = []): BusyDays {
  return written.map((span) => {
    const [from = '', to = from, ...more] = span.split('..');
    if (more.length === 0 && isDay(from) && isDay(to) && from <= to) return { from, to };
    throw usage(`--busy ${span} is neither a day nor two`, 'Write 2026-06-25, or 2026-06-20..2026-06-30');
  });
}
