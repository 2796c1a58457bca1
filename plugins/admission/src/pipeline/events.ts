/** What can be said about somebody’s way into membership. A thought report is noted, never kept: it is between people. */
import { clockEvents, field } from '@obligato/core';
import { z } from 'zod';

const words = z.string().trim().min(1);
const someWords = z.array(words).min(1);
const count = z.int().min(0);
const votes = z.strictObject({ ayes: count, noes: count, abstentions: count });

export const admissionEvents = {
  talk: {
    title: { en: 'Talk with the applicant', 'zh-CN': '派人谈话' },
    by: 'unit',
    payload: z.strictObject({ talkers: field(someWords, 'persons', { en: 'Who talked', 'zh-CN': '谈话人' }) }),
  },
  foster: {
    title: { en: 'Take on as an activist', 'zh-CN': '确定为入党积极分子' },
    by: 'unit',
    payload: z.strictObject({
      contacts: field(someWords.max(2), 'persons', { en: 'Contact persons', 'zh-CN': '培养联系人' }),
    }),
  },
  observe: {
    title: { en: 'Record an observation', 'zh-CN': '考察' },
    by: 'unit',
    reopens: ['observe'],
    payload: z.strictObject({ assessment: field(words, 'long text', { en: 'Assessment', 'zh-CN': '考察意见' }) }),
  },
  reportThoughts: {
    title: { en: 'Note a thought report', 'zh-CN': '登记思想汇报' },
    by: 'unit',
    reopens: ['reportThoughts'],
    payload: z.strictObject({ heardBy: field(words, 'person', { en: 'Heard by', 'zh-CN': '听取人' }) }),
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
    payload: z.strictObject({ document: field(words, 'text', { en: 'Document', 'zh-CN': '文号' }) }),
  },
  vote: {
    title: { en: 'Vote in the branch meeting', 'zh-CN': '支部大会表决' },
    by: 'unit',
    reopens: ['decide'],
    payload: z.strictObject({
      /** Whom this one paper was about. */
      // An applicant need not stand on the roster of members and staff.
      subjects: field(someWords, 'persons', { en: 'Subject', 'zh-CN': '表决对象' }, { unknown: 'remark' }),
      present: field(z.array(words), 'persons', { en: 'Present', 'zh-CN': '到会人员' }),
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
    payload: z.strictObject({
      approved: z.boolean(),
      document: field(words, 'text', { en: 'Document', 'zh-CN': '文号' }),
    }),
  },
  extend: {
    title: { en: 'Extend the probation', 'zh-CN': '延长预备期' },
    by: 'unit',
    payload: z.strictObject({
      months: z.int().min(1),
      reason: field(words, 'text', { en: 'Reason', 'zh-CN': '理由' }),
    }),
  },
  discontinue: {
    title: { en: 'End the procedure', 'zh-CN': '终止' },
    by: 'unit',
    payload: z.strictObject({ reason: field(words, 'text', { en: 'Reason', 'zh-CN': '理由' }) }),
  },
  // Nobody lapses out of an application by arithmetic, so two of the clock's events are enough.
  remind: clockEvents.remind,
  miss: clockEvents.miss,
} as const;
