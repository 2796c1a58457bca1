import { defineRule, study } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';
import { lastDayOfMonth } from '../last-day-of-month.ts';

/** Study is checked for the first time by the middle of the year, when there is still time to change something. */
export const firstStudyCheck = defineRule({
  kind: 'deadline',
  on: { obligation: study, event: 'check' },
  clause: { source: sourceArticle, article: 'S27 (no number)', confidence: 'local' },
  why: { en: 'Half way is early enough to change course.', 'zh-CN': '年中检查，还来得及调整。' },
  options: z.strictObject({ month: z.int().min(1).max(12) }),
  defaults: { month: 6 },
  stricter: { month: 'min' },
  messages: {},
  bounds: ({ cycle, options }) => ({ notAfter: lastDayOfMonth(Number(cycle.period.to.slice(0, 4)), options.month) }),
});
