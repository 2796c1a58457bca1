import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { archiveOrder } from '../../sources.ts';
import { lastDayOfMonth } from '../last-day-of-month.ts';

/**
 * Papers of the year before are handed over by the end of March. The month was not verified, so a unit may set its
 * own.
 */
export const handoverDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'finish', duties: ['archive-handover'] },
  clause: { source: archiveOrder, article: '10, 12 (around March in practice)', confidence: 'unverified' },
  why: { en: 'By spring everybody still knows what each paper was.', 'zh-CN': '趁大家还记得，及时整理归档。' },
  options: z.strictObject({ month: z.int().min(1).max(12) }),
  defaults: { month: 3 },
  stricter: { month: 'min' },
  messages: {},
  bounds: ({ cycle, options }) => ({ notAfter: lastDayOfMonth(Number(cycle.period.to.slice(0, 4)), options.month) }),
});
