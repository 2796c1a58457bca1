import { assessment, defineRule } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../practice.ts';

/** The superior is reminded of its own duty as everybody is of theirs. */
export const inspectionReminder = defineRule({
  kind: 'deadline',
  on: { obligation: assessment, event: 'inspect' },
  clause: { source: practice, article: 'reminders', confidence: 'local' },
  why: { en: 'Superiors forget too.', 'zh-CN': '上级也会忘。' },
  options: z.strictObject({ workingDaysBefore: z.int().min(1).max(120) }),
  defaults: { workingDaysBefore: 20 },
  stricter: { workingDaysBefore: 'max' },
  messages: {},
  bounds: ({ options }) => ({ remindBefore: options.workingDaysBefore }),
});
