import { defineRule, localDay, meeting } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../practice.ts';

/** Minutes are written while people still remember. */
export const minutesDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: meeting, event: 'minute' },
  clause: { source: practice, article: 'minutes', confidence: 'local' },
  why: { en: 'After two weeks minutes are literature.', 'zh-CN': '隔久了再补的记录就失真了。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 5 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const adjourned = cycle.happened.adjourn;
    return adjourned ? { notAfter: calendar.addWorkingDays(localDay(adjourned), options.workingDays) } : {};
  },
});
