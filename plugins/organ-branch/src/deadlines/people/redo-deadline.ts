import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../../sources.ts';

/** A task that was sent back is done again within two weeks, whenever its period ended. */
export const redoDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'finishAgain' },
  clause: { source: practice, article: '退回重做', confidence: 'local' },
  why: { en: 'What was sent back is soonest mended while it is remembered.', 'zh-CN': '退回的事项，趁早补办。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 10 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const last = cycle.context.reopened.at(-1);
    return last ? { notAfter: calendar.addWorkingDays(last.on, options.workingDays) } : {};
  },
});
