import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { organRegulations } from '../../sources.ts';

/**
 * The superior says what it makes of a secretary’s debrief within some weeks. Left out, it is the superior’s breach.
 */
export const debriefAssessed = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'verify', duties: ['secretary-debrief'] },
  clause: { source: organRegulations, article: '39 (no number)', confidence: 'local' },
  why: { en: 'Who was made to report is owed an answer.', 'zh-CN': '让人述了职，就要给个评价。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 20 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const { doneOn } = cycle.context;
    return doneOn === null ? {} : { notAfter: calendar.addWorkingDays(doneOn, options.workingDays) };
  },
});
