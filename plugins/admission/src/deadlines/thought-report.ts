import { addMonths, defineRule } from '@obligato/core';
import { z } from 'zod';
import { isFostered } from '../fostered.ts';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** About once a quarter they say what moves them. It is practice, not text; what they say is not stored. */
export const thoughtReport = defineRule({
  kind: 'deadline',
  on: { obligation: admission, event: 'reportThoughts' },
  clause: { source: admissionRules, article: '思想汇报（通行做法）', confidence: 'unverified' },
  why: { en: 'Who is asked regularly learns to speak.', 'zh-CN': '经常汇报，才谈得到心里。' },
  options: z.strictObject({ months: z.int().min(1) }),
  defaults: { months: 3 },
  stricter: { months: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const { reportedOn, probationFrom, fosteredOn } = cycle.context;
    const since = [reportedOn, probationFrom, fosteredOn]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1);
    if (since === undefined || !isFostered(cycle.state)) return {};
    const notAfter = addMonths(since, options.months);
    return { notAfter, remindOn: [calendar.addWorkingDays(notAfter, -5)] };
  },
});
