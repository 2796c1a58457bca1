import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { practice, whyRemind } from '../practice.ts';

/** A task is reminded of a week before its last day. Whoever owes it hears of it, the superior too. */
export const finishReminder = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'finish' },
  clause: { source: practice, article: 'reminders', confidence: 'local' },
  why: whyRemind,
  options: z.strictObject({ workingDaysBefore: z.int().min(1).max(60) }),
  defaults: { workingDaysBefore: 5 },
  stricter: { workingDaysBefore: 'max' },
  messages: {},
  bounds: ({ options }) => ({ remindBefore: options.workingDaysBefore }),
});
