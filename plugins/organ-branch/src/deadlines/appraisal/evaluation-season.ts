import { defineRule, evaluation } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** Leaders are evaluated at the end of the year, when there is a year to look at. */
export const evaluationSeason = defineRule({
  kind: 'deadline',
  on: { obligation: evaluation, event: 'collect', duties: ['leader-evaluation'] },
  clause: { source: sourceArticle, article: 'S20', confidence: 'local' },
  why: { en: 'In March there is nothing to say yet about a year.', 'zh-CN': '年初评议，一年的事还无从评起。' },
  options: z.strictObject({ fromMonth: z.int().min(1).max(12) }),
  defaults: { fromMonth: 10 },
  stricter: { fromMonth: 'max' },
  messages: {},
  bounds({ cycle, options }) {
    const { from, to } = cycle.period;
    const first = `${to.slice(0, 4)}-${String(options.fromMonth).padStart(2, '0')}-01`;
    return { notBefore: first < from || first > to ? from : first };
  },
});
