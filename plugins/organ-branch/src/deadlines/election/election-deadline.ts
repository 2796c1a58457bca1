import { addMonths, defineRule, election } from '@obligato/core';
import { z } from 'zod';
import { term } from '../../facts/term.ts';
import { termEnd } from '../../facts/term-end.ts';
import { organRegulations } from '../../sources.ts';

/** The branch elects before its term runs out, or by the day that the superior has approved instead. */
export const electionDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: election, event: 'result', duties: ['branch-election'] },
  clause: { source: organRegulations, article: '8 (3 个月: 通行做法)', confidence: 'secondary' },
  why: {
    en: 'A term that runs out leaves a branch without anybody who may act.',
    'zh-CN': '任期届满，班子就失去履职依据。',
  },
  options: z.strictObject({ remindMonthsBefore: z.int().min(1).max(12) }),
  defaults: { remindMonthsBefore: 3 },
  stricter: { remindMonthsBefore: 'max' },
  messages: {},
  facts: { term },
  bounds({ cycle, facts, options }) {
    const notAfter = cycle.context.moved?.to ?? termEnd(facts.term.electedOn, cycle.parameters);
    return notAfter ? { notAfter, remindOn: [addMonths(notAfter, -options.remindMonthsBefore)] } : {};
  },
});
