/** What can be said about somebody’s way into membership. A thought report is noted, never kept: it is between people. */
import { clockEvents } from '@obligato/core';
import { z } from 'zod';

const words = z.string().trim().min(1);
const count = z.int().min(0);
const votes = z.strictObject({ ayes: count, noes: count, abstentions: count });

export const admissionEvents = {
  talk: {
    title: { en: 'Talk with the applicant', 'zh-CN': '派人谈话' },
    by: 'unit',
    payload: z.strictObject({ talkers: z.array(words).min(1) }),
  },
  foster: {
    title: { en: 'Take on as an activist', 'zh-CN': '确定为入党积极分子' },
    by: 'unit',
    payload: z.strictObject({ contacts: z.array(words).min(1).max(2) }),
  },
  observe: {
    title: { en: 'Record an observation', 'zh-CN': '考察' },
    by: 'unit',
    reopens: ['observe'],
    payload: z.strictObject({ assessment: words }),
  },
  reportThoughts: {
    title: { en: 'Note a thought report', 'zh-CN': '登记思想汇报' },
    by: 'unit',
    reopens: ['reportThoughts'],
    payload: z.strictObject({ heardBy: words }),
  },
  propose: {
    title: { en: 'Propose as a candidate', 'zh-CN': '列为发展对象' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  train: {
    title: { en: 'Record the short training', 'zh-CN': '登记短期集中培训' },
    by: 'unit',
    payload: z.strictObject({ days: z.number().min(0), hours: z.number().min(0) }),
  },
  review: {
    title: { en: 'Review beforehand', 'zh-CN': '预审' },
    by: 'superior',
    payload: z.strictObject({ document: words }),
  },
  vote: {
    title: { en: 'Vote in the branch meeting', 'zh-CN': '支部大会表决' },
    by: 'unit',
    reopens: ['decide'],
    payload: z.strictObject({
      /** Whom this one paper was about. */
      subjects: z.array(words).min(1),
      present: z.array(words),
      votes,
      /** Opinions that absent members handed in before the meeting, as a tally. */
      written: votes.default({ ayes: 0, noes: 0, abstentions: 0 }),
      carried: z.boolean(),
    }),
  },
  decide: {
    title: { en: 'Decide on the branch’s resolution', 'zh-CN': '审批' },
    by: 'superior',
    reopens: ['vote', 'review'],
    payload: z.strictObject({ approved: z.boolean(), document: words }),
  },
  extend: {
    title: { en: 'Extend the probation', 'zh-CN': '延长预备期' },
    by: 'unit',
    payload: z.strictObject({ months: z.int().min(1), reason: words }),
  },
  discontinue: {
    title: { en: 'End the procedure', 'zh-CN': '终止' },
    by: 'unit',
    payload: z.strictObject({ reason: words }),
  },
  // Nobody lapses out of an application by arithmetic, so two of the clock's events are enough.
  remind: clockEvents.remind,
  miss: clockEvents.miss,
} as const;
