import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { duesMeasures } from '../../sources.ts';
import { lastDayOfMonth } from '../last-day-of-month.ts';

/** Dues are remitted and reported on in the first quarter. */
export const duesReportDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: report, event: 'submit', duties: ['dues-report'] },
  clause: { source: duesMeasures, article: '4', confidence: 'text' },
  why: { en: 'Accounts that come in summer are about nothing any more.', 'zh-CN': '账目报得太晚，就没有意义了。' },
  options: z.strictObject({ month: z.int().min(1).max(12) }),
  defaults: { month: 3 },
  stricter: { month: 'min' },
  messages: {},
  bounds: ({ cycle, options }) => ({ notAfter: lastDayOfMonth(Number(cycle.period.to.slice(0, 4)), options.month) }),
});
