import { addMonths, defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** Somebody talks with an applicant within a month. */
export const firstTalk = defineRule({
  kind: 'deadline',
  on: { obligation: admission, event: 'talk' },
  clause: { source: admissionRules, article: '7', confidence: 'text' },
  why: { en: 'Who asks to join should not have to ask twice.', 'zh-CN': '递交申请后迟迟无人过问，会凉了人心。' },
  options: z.strictObject({ months: z.int().min(1) }),
  defaults: { months: 1 },
  stricter: { months: 'min' },
  messages: {},
  bounds: ({ cycle, options, calendar }) => ({
    notAfter: addMonths(cycle.period.from, options.months),
    remindOn: [calendar.addWorkingDays(addMonths(cycle.period.from, options.months), -5)],
  }),
});
