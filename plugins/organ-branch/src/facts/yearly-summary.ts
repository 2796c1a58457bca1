import { defineFact } from '@obligato/core';

/** What sums the year up: the report that runs to its end, the head’s, or the secretary’s debrief. Null while there is none. */
export const yearlySummary = defineFact(
  'organ-branch/yearly-summary',
  ({ cycle, cycles }) => {
    if (!cycle) return null;
    const { to } = cycle.period;
    for (const { id, duty, period, happened } of cycles.values()) {
      const isReport = (duty === 'branch-report' || duty === 'head-hearing') && happened.submit !== undefined;
      const isDebrief = duty === 'secretary-debrief' && happened.finish !== undefined;
      if ((isReport || isDebrief) && period.to === to) return id;
    }
    return null;
  },
  { title: { en: 'what sums the year up', 'zh-CN': '年终总结' } },
);
