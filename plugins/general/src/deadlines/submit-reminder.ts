import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { practice, whyRemind } from '../practice.ts';

/**
 * Reports of a unit are reminded of. Members are not: a letter to the secretary for each of them would only be
 * noise.
 */
export const submitReminder = defineRule({
  kind: 'deadline',
  on: {
    obligation: report,
    event: 'submit',
  },
  clause: { source: practice, article: 'reminders', confidence: 'local' },
  why: whyRemind,
  options: z.strictObject({ workingDaysBefore: z.int().min(1).max(60) }),
  defaults: { workingDaysBefore: 10 },
  stricter: { workingDaysBefore: 'max' },
  messages: {},
  bounds: ({ options }) => ({ remindBefore: options.workingDaysBefore }),
});
