import { defineRule, matter } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../practice.ts';

/** Whoever owes an answer is nudged again and again, before the day and after it. Nothing is ever approved by waiting. */
export const answerNudge = defineRule({
  kind: 'deadline',
  on: { obligation: matter, event: 'prove' },
  clause: { source: practice, article: 'reminders', confidence: 'local' },
  why: {
    en: 'One reminder is easily put aside; the fifth is answered.',
    'zh-CN': '一次提醒容易搁下，多催几次才有回音。',
  },
  options: z.strictObject({ everyWorkingDays: z.int().min(1).max(60) }),
  defaults: { everyWorkingDays: 5 },
  stricter: { everyWorkingDays: 'min' },
  messages: {},
  bounds: ({ cycle, options, calendar }) => ({
    remindOn: nudges.map((nth) => calendar.addWorkingDays(cycle.period.from, options.everyWorkingDays * nth)),
  }),
});

/** After the twelfth, whoever has not answered does not need another message, but a visit. */
const nudges = Array.from({ length: 12 }, (_, index) => index + 1);
