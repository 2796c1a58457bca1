/** What can be said about an election: tallies only. No payload has room for a single ballot or a voter. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { attendance, day, reason, someWords, words } from '../../machine/payload.ts';

const count = z.int().min(0);
const tally = field(
  z
    .array(z.strictObject({ candidate: field(words, 'person', { en: 'Candidate', 'zh-CN': '候选人' }), ayes: count }))
    .min(1),
  'tally',
  { en: 'Votes', 'zh-CN': '得票' },
);

export const electionEvents = {
  remindOfExpiry: {
    title: { en: 'Remind the branch that its term ends', 'zh-CN': '提醒换届' },
    by: 'superior',
    payload: z.strictObject({ how: field(words, 'text', { en: 'How it was told', 'zh-CN': '提醒方式' }) }),
  },
  request: {
    title: { en: 'Request the election', 'zh-CN': '请示换届选举' },
    by: 'unit',
    payload: z.strictObject({
      seats: z.int().min(1),
      plannedFor: field(day, 'day', { en: 'Planned for', 'zh-CN': '拟选举日期' }),
    }),
  },
  refuse: {
    title: { en: 'Refuse the request', 'zh-CN': '退回请示' },
    by: 'superior',
    reopens: ['request'],
    payload: z.strictObject({ reason }),
  },
  approve: {
    title: { en: 'Approve the request', 'zh-CN': '批复同意' },
    by: 'superior',
    payload: z.strictObject({ document: field(words, 'text', { en: 'Document', 'zh-CN': '文号' }) }),
  },
  nominate: {
    title: { en: 'Nominate candidates', 'zh-CN': '确定候选人' },
    by: 'unit',
    payload: z.strictObject({
      candidates: field(someWords, 'persons', { en: 'Candidates', 'zh-CN': '候选人' }),
      preElection: tally.optional(),
    }),
  },
  ballot: {
    title: { en: 'Hold the ballot', 'zh-CN': '投票选举' },
    by: 'unit',
    payload: z.strictObject({
      chair: field(words, 'person', { en: 'Chair', 'zh-CN': '主持人' }),
      attendance,
      scrutineers: field(someWords, 'persons', { en: 'Scrutineers', 'zh-CN': '监票人' }),
      issued: count,
      returned: count,
    }),
  },
  result: {
    title: { en: 'Record the result', 'zh-CN': '登记选举结果' },
    by: 'unit',
    payload: z.strictObject({ tally, elected: field(z.array(words), 'persons', { en: 'Elected', 'zh-CN': '当选人' }) }),
  },
  confirm: {
    title: { en: 'Approve or file the result', 'zh-CN': '批复备案' },
    by: 'superior',
    payload: z.strictObject({ document: field(words, 'text', { en: 'Document', 'zh-CN': '文号' }) }),
  },
  archive: archiveEvent('unit'),
  move: {
    title: { en: 'Approve an earlier or later election', 'zh-CN': '批准提前或延期换届' },
    by: 'superior',
    payload: z.strictObject({
      to: field(day, 'day', { en: 'New last day', 'zh-CN': '新的最后期限' }),
      reason,
      document: field(words, 'text', { en: 'Document', 'zh-CN': '文号' }),
    }),
  },
  ...clockEvents,
} as const;
