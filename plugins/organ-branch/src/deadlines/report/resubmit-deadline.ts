import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../../sources.ts';

/** A returned report comes back completed within two weeks, whenever its period ended. */
export const resubmitDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: report, event: 'submitAgain' },
  clause: { source: practice, article: '退回补充', confidence: 'local' },
  why: { en: 'What was asked back is still fresh in mind.', 'zh-CN': '趁热补上，最省事。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 10 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const last = cycle.context.returned.at(-1);
    return last ? { notAfter: calendar.addWorkingDays(last.on, options.workingDays) } : {};
  },
});
