import { addMonths, defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { probationEnd } from '../probation-end.ts';
import { admissionRules } from '../sources.ts';

/** The branch votes within a month of the superior's review, and again within a month of the end of the probation. */
export const meetingAfterReview = defineRule({
  kind: 'deadline',
  on: { obligation: admission, event: 'vote' },
  clause: { source: admissionRules, article: '预审后一个月内；32–33', confidence: 'secondary' },
  why: { en: 'Whoever has done their part is owed a date.', 'zh-CN': '条件成熟了，就该及时讨论。' },
  options: z.strictObject({ months: z.int().min(1) }),
  defaults: { months: 1 },
  stricter: { months: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const { state, context, parameters } = cycle;
    const from =
      state === 'reviewed'
        ? context.reviewedOn
        : state === 'probationary'
          ? probationEnd(context, Number(parameters.probationMonths))
          : undefined;
    if (!from) return {};
    const notAfter = addMonths(from, options.months);
    return { notAfter, remindOn: [calendar.addWorkingDays(notAfter, -10)] };
  },
});
