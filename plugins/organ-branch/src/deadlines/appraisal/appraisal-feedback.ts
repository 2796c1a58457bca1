import { appraisal, defineRule, localDay } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../../sources.ts';

/** Members are told soon after the opinion is formed. Ten days were found in one place only: a unit may set its own. */
export const appraisalFeedback = defineRule({
  kind: 'deadline',
  on: { obligation: appraisal, event: 'feedBack' },
  clause: { source: practice, article: '评议结果反馈', confidence: 'local' },
  why: { en: 'Waiting for a verdict is worse than the verdict.', 'zh-CN': '等结果比结果更难受。' },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 10 },
  stricter: { workingDays: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const opined = cycle.happened.opine;
    return opined ? { notAfter: calendar.addWorkingDays(localDay(opined), options.workingDays) } : {};
  },
});
