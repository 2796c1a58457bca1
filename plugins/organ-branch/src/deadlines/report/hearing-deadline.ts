import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** What was handed in is heard within a quarter, in which a meeting of all members falls. */
export const hearingDeadline = defineRule({
  kind: 'deadline',
  on: {
    obligation: report,
    event: 'hear',
    duties: ['member-report', 'leader-report', 'branch-report', 'head-hearing', 'attendance-publication'],
  },
  clause: { source: sourceArticle, article: 'S21, S23 (no number)', confidence: 'local' },
  why: { en: 'A report that nobody listens to is the last honest one.', 'zh-CN': '没人听的汇报，下次就没人认真写。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 65 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const { submittedOn } = cycle.context;
    return submittedOn === null ? {} : { notAfter: calendar.addWorkingDays(submittedOn, options.workingDays) };
  },
});
