import { defineFact } from '@obligato/core';
import { meetingsHeld, whoWasAt } from './held-meetings.ts';
import { criticism } from './life-meetings.ts';

/** The life meetings held in this cycle's period: each with who was there, guests included. */
export const lifeMeetingsHeld = defineFact(
  'organ-branch/life-meetings-held',
  (source) => {
    const { cycle, day } = source;
    if (!cycle) return [];
    return meetingsHeld(source, cycle.period.from, day)
      .filter((held) => criticism.has(held.cycle.duty))
      .map((held) => ({ id: held.id, people: [...whoWasAt(held)] }));
  },
  {
    title: { en: 'life meetings held in the period', 'zh-CN': '本期已召开的组织生活会' },
    parts: { id: { en: 'which', 'zh-CN': '会议' }, people: { en: 'who was there', 'zh-CN': '到会人员' } },
  },
);
