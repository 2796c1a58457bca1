import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../../sources.ts';

/**
 * What a unit reported upward is received or sent back within some weeks: the superior’s deadline, and never an
 * automatic yes.
 */
export const receiptDeadline = defineRule({
  kind: 'deadline',
  on: {
    obligation: report,
    event: 'receive',
    duties: ['ideological-report', 'dues-report', 'education-report', 'leading-group-report'],
  },
  clause: { source: practice, article: '重大事项请示报告条例 (no number); P14', confidence: 'local' },
  why: { en: 'Silence from above teaches the branch that nobody reads.', 'zh-CN': '上级不回音，下级就知道没人看。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 20 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const { submittedOn } = cycle.context;
    return submittedOn === null ? {} : { notAfter: calendar.addWorkingDays(submittedOn, options.workingDays) };
  },
});
