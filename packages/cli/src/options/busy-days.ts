/** Days on which the unit's own work leaves no room: `2026-06-25` or `2026-06-20..2026-06-30`. */
import { type BusyDays, isDay } from '@obligato/core';
import { usage } from './usage.ts';

/** Reads `--busy`. Throws `OBLIGATO_USAGE` for what is neither a day nor two. */
export function readBusyDays(written: readonly string[] = []): BusyDays {
  return written.map((span) => {
    const [from = '', to = from, ...more] = span.split('..');
    if (more.length === 0 && isDay(from) && isDay(to) && from <= to) return { from, to };
    throw usage(
      {
        en: `--busy ${span} is neither a day nor a range of days`,
        'zh-CN': `--busy ${span} 既不是日期，也不是起止日期`,
      },
      { en: 'Write 2026-06-25, or 2026-06-20..2026-06-30', 'zh-CN': '请写作 2026-06-25 或 2026-06-20..2026-06-30' },
    );
  });
}
