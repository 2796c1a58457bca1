import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** A season is planned in its first weeks. */
export const activityPlanDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'finish', duties: ['activity-plan'] },
  clause: { source: sourceArticle, article: 'S8 (no number)', confidence: 'local' },
  why: { en: 'A plan made at the end of the season is a report.', 'zh-CN': '季末才做的计划，其实是总结。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 15 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds: ({ cycle, options, calendar }) => ({
    notAfter: calendar.addWorkingDays(cycle.period.from, options.workingDays),
  }),
});
