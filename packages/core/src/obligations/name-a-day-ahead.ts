/** Whoever calls people together names a day that they can still come on. */

import type { Day } from '../calendar/day.ts';
import { noOptions } from '../rules/define-rule.ts';
import type { Found, FoundMaker } from '../rules/message.ts';
import { checkedAgain } from './checked-again.ts';

const messages = {
  past: {
    en: 'This was said on {{on}}, and names {{day}}, which had passed by then.',
    'zh-CN': '此事项于{{on}}发出，而所定日期{{day}}当时已过。',
    remedy: { en: 'Name {{on}} or a later day.', 'zh-CN': '请定于{{on}}或之后。' },
  },
} as const;

/** What every rule about a day that is announced has alike. */
export const dayAheadTerms = {
  clause: checkedAgain('the announced day'),
  why: {
    en: 'Nobody can come, or be ready, on a day that has passed.',
    'zh-CN': '已经过去的日子，谁也来不了，什么也赶不上。',
  },
  ...noOptions,
  messages,
} as const;

/** Says so where the day that is named lies before the day on which it is said. */
export function nameADayAhead({
  day,
  on,
  found,
}: {
  readonly day: Day;
  readonly on: Day;
  readonly found: FoundMaker<typeof messages>;
}): readonly Found[] {
  return day >= on ? [] : [found('past', { day, on })];
}
