import { defineRule, localDay, meeting } from '@obligato/core';
import { z } from 'zod';
import { lifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { sourceArticle } from '../../sources.ts';

/** What a life meeting found goes to the superior promptly. The number is local: no national text was found. */
export const summaryDeadline = defineRule({
  kind: 'deadline',
  on: { obligation: meeting, event: 'reportUp', duties: lifeMeetings },
  clause: { source: sourceArticle, article: 'S19', confidence: 'local' },
  why: {
    en: 'A superior who hears of it months later can help with nothing.',
    'zh-CN': '拖上几个月再报，上级想帮也帮不上。',
  },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 15 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const adjourned = cycle.happened.adjourn;
    return adjourned ? { notAfter: calendar.addWorkingDays(localDay(adjourned), options.workingDays) } : {};
  },
});
