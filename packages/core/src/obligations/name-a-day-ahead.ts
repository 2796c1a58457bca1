/** Whoever calls people together names a day that they can still come on. */
import type { Day } from '../calendar/day.ts';
import type { Found, FoundMaker } from '../rules/message.ts';

export const dayAheadMessages = {
  past: {
    en: 'This was said on {{on}}, and names {{day}}, which had passed by then.',
    'zh-CN': '此事项于{{on}}发出，而所定日期{{day}}当时已过。',
    remedy: { en: 'Name {{on}} or a later day.', 'zh-CN': '请定于{{on}}或之后。' },
  },
} as const;

/** Says so where the day that is named lies before the day on which it is said. */
export function nameADayAhead({
  day,
  on,
  found,
}: {
  readonly day: Day;
  readonly on: Day;
  readonly found: FoundMaker<typeof dayAheadMessages>;
}): readonly Found[] {
  return day >= on ? [] : [found('past', { day, on })];
}
