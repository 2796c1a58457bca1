/** What can be said about somebody’s way into membership. A thought report is noted, never kept: it is between people. */
import { clockEvents, field } from '@obligato/core';
import { z } from 'zod';
import { beforeTheVote } from './before-the-vote.ts';

const words = z.string().trim().min(1);
const someWords = z.array(words).min(1);
const count = z.int().min(0);
const votes = z.strictObject({
  ayes: field(
    count,
    'number',
    { en: 'For', 'zh-CN': '赞成' },
    { description: { en: 'How many were in favour.', 'zh-CN': '表示赞成的数目。' } },
  ),
  noes: field(
    count,
    'number',
    { en: 'Against', 'zh-CN': '反对' },
    { description: { en: 'How many were against it.', 'zh-CN': '表示反对的数目。' } },
  ),
  abstentions: field(
    count,
    'number',
    { en: 'Abstentions', 'zh-CN': '弃权' },
    { description: { en: 'How many were neither for nor against it.', 'zh-CN': '表示弃权的数目。' } },
  ),
});

export const admissionEvents = {
  talk: {
    title: { en: 'Talk with the applicant', 'zh-CN': '派人谈话' },
    by: 'unit',
    payload: z.strictObject({
      talkers: field(
        someWords,
        'persons',
        { en: 'Who talked', 'zh-CN': '谈话人' },
        {
          description: {
            en: 'Ids of those who were sent to talk with the applicant.',
            'zh-CN': '受派与申请人谈话者的人员编号。',
          },
        },
      ),
    }),
  },
  foster: {
    title: { en: 'Take on as an activist', 'zh-CN': '确定为入党积极分子' },
    by: 'unit',
    payload: z.strictObject({
      contacts: field(
        someWords.max(2),
        'persons',
        { en: 'Contact persons', 'zh-CN': '培养联系人' },
        {
          description: {
            en: 'Ids of one or two members who accompany the applicant from now on.',
            'zh-CN': '今后负责培养联系的一至两名党员的人员编号。',
          },
        },
      ),
    }),
  },
  observe: {
    title: { en: 'Record an observation', 'zh-CN': '考察' },
    by: 'unit',
    reopens: ['observe'],
    payload: z.strictObject({
      assessment: field(
        words,
        'long text',
        { en: 'Assessment', 'zh-CN': '考察意见' },
        {
          description: {
            en: 'How the applicant has developed since the last time.',
            'zh-CN': '对申请人近期表现的考察意见。',
          },
        },
      ),
    }),
  },
  reportThoughts: {
    title: { en: 'Note a thought report', 'zh-CN': '登记思想汇报' },
    by: 'unit',
    reopens: ['reportThoughts'],
    payload: z.strictObject({
      heardBy: field(
        words,
        'person',
        { en: 'Heard by', 'zh-CN': '听取人' },
        {
          description: {
            en: 'Id of whoever heard or read it; what it says has no place here.',
            'zh-CN': '听取或审阅者的人员编号；汇报内容不予登记。',
          },
        },
      ),
    }),
  },
  propose: {
    title: { en: 'Propose as a candidate', 'zh-CN': '列为发展对象' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  train: {
    title: { en: 'Record the short training', 'zh-CN': '登记短期集中培训' },
    by: 'unit',
    payload: z.strictObject({
      days: field(
        z.number().min(0),
        'number',
        { en: 'Days', 'zh-CN': '天数' },
        { description: { en: 'How many days the training took.', 'zh-CN': '培训的天数。' } },
      ),
      hours: field(
        z.number().min(0),
        'number',
        { en: 'Hours', 'zh-CN': '学时' },
        { description: { en: 'How many hours were taught.', 'zh-CN': '培训的学时数。' } },
      ),
    }),
  },
  review: {
    title: { en: 'Review beforehand', 'zh-CN': '预审' },
    by: 'superior',
    payload: z.strictObject({
      document: field(
        words,
        'text',
        { en: 'Document', 'zh-CN': '文号' },
        {
          description: {
            en: 'Number or title of the paper in which the superior says so.',
            'zh-CN': '上级批复文件的文号；没有文号的写文件标题。',
          },
        },
      ),
    }),
  },
  vote: {
    title: { en: 'Vote in the branch meeting', 'zh-CN': '支部大会表决' },
    by: 'unit',
    reopens: ['decide'],
    payload: z.strictObject({
      // An applicant need not stand on the roster of members and staff.
      subjects: field(
        someWords,
        'persons',
        { en: 'Subject', 'zh-CN': '表决对象' },
        {
          description: { en: 'Ids of those whom this vote was about.', 'zh-CN': '本次表决所涉及者的人员编号。' },
          unknown: 'remark',
        },
      ),
      present: field(
        z.array(words),
        'persons',
        { en: 'Present', 'zh-CN': '到会人员' },
        { description: { en: 'Ids of the members who were there.', 'zh-CN': '到会党员的人员编号。' } },
      ),
      votes,
      /** Opinions that absent members handed in before the meeting, as a tally. */
      written: votes.default({ ayes: 0, noes: 0, abstentions: 0 }),
      carried: field(
        z.boolean(),
        'truth',
        { en: 'Carried', 'zh-CN': '是否通过' },
        {
          description: {
            en: 'Whether it was adopted; this has to agree with the votes.',
            'zh-CN': '是否获得通过，须与票数一致。',
          },
        },
      ),
      ...beforeTheVote,
    }),
  },
  decide: {
    title: { en: 'Decide on the branch’s resolution', 'zh-CN': '审批' },
    by: 'superior',
    reopens: ['vote', 'review'],
    payload: z.strictObject({
      approved: field(
        z.boolean(),
        'truth',
        { en: 'Approved', 'zh-CN': '是否同意' },
        {
          description: {
            en: 'Whether the superior agrees with the resolution.',
            'zh-CN': '上级是否同意支部大会的决议。',
          },
        },
      ),
      document: field(
        words,
        'text',
        { en: 'Document', 'zh-CN': '文号' },
        {
          description: {
            en: 'Number or title of the paper in which the superior says so.',
            'zh-CN': '上级批复文件的文号；没有文号的写文件标题。',
          },
        },
      ),
    }),
  },
  extend: {
    title: { en: 'Extend the probation', 'zh-CN': '延长预备期' },
    by: 'unit',
    payload: z.strictObject({
      months: field(
        z.int().min(1),
        'number',
        { en: 'Months', 'zh-CN': '月数' },
        { description: { en: 'By how many months the probation is extended.', 'zh-CN': '预备期延长的月数。' } },
      ),
      reason: field(
        words,
        'text',
        { en: 'Reason', 'zh-CN': '理由' },
        {
          description: {
            en: 'Why, in a sentence or two; it stays on record.',
            'zh-CN': '用一两句话写明原因，存入记录。',
          },
        },
      ),
    }),
  },
  discontinue: {
    title: { en: 'End the procedure', 'zh-CN': '终止' },
    by: 'unit',
    payload: z.strictObject({
      reason: field(
        words,
        'text',
        { en: 'Reason', 'zh-CN': '理由' },
        {
          description: {
            en: 'Why, in a sentence or two; it stays on record.',
            'zh-CN': '用一两句话写明原因，存入记录。',
          },
        },
      ),
    }),
  },
  // Nobody lapses out of an application by arithmetic, so two of the clock's events are enough.
  remind: clockEvents.remind,
  miss: clockEvents.miss,
} as const;
