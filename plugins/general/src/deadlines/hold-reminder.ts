import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { practice, whyRemind } from '../practice.ts';

/** Remind before the last day, while there is still time for a proper notice. */
export const holdReminder = defineRule({
  kind: 'deadline',
  on: { obligation: meeting, event: 'open' },
  clause: { source: practice, article: 'reminders', confidence: 'local' },
  why: whyRemind,
  options: z.strictObject({ workingDaysBefore: z.int().min(1).max(60) }),
  defaults: { workingDaysBefore: 8 },
  stricter: { workingDaysBefore: 'max' },
  messages: {},
  bounds: ({ options }) => ({ remindBefore: options.workingDaysBefore }),
});
