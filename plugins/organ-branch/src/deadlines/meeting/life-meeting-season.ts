import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { yearlyLifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { branchRegulations } from '../../sources.ts';

/** The yearly life meeting is generally held in the last quarter: before that the year has not shown itself. */
export const lifeMeetingSeason = defineRule({
  kind: 'deadline',
  on: { obligation: meeting, event: 'open', duties: yearlyLifeMeetings },
  clause: { source: branchRegulations, article: '17', confidence: 'text' },
  why: { en: 'A year is looked back on when it is nearly over.', 'zh-CN': '年终总结，宜在年末。' },
  options: z.strictObject({ fromMonth: z.int().min(1).max(12) }),
  defaults: { fromMonth: 10 },
  stricter: { fromMonth: 'max' },
  messages: {},
  bounds({ cycle, options }) {
    const { from, to } = cycle.period;
    const first = (year: string) => `${year}-${String(options.fromMonth).padStart(2, '0')}-01`;
    // Of a year that ends in the next, the month may be the next one's.
    const inLastYear = first(to.slice(0, 4));
    return { notBefore: inLastYear <= to ? inLastYear : first(from.slice(0, 4)) };
  },
});
