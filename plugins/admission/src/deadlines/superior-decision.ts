import { addMonths, defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** The superior decides within three months of the vote: its own duty, and its own overdue. */
export const superiorDecision = defineRule({
  kind: 'deadline',
  on: { obligation: admission, event: 'decide' },
  clause: { source: admissionRules, article: '审批时限', confidence: 'secondary' },
  why: { en: 'Silence from above is an answer nobody signed.', 'zh-CN': '久拖不批，等于无人负责。' },
  options: z.strictObject({ months: z.int().min(1).max(6) }),
  defaults: { months: 3 },
  stricter: { months: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const { votedOn } = cycle.context;
    if (votedOn === null || (cycle.state !== 'accepted' && cycle.state !== 'converted')) return {};
    const notAfter = addMonths(votedOn, options.months);
    return { notAfter, remindOn: [calendar.addWorkingDays(notAfter, -10)] };
  },
});
