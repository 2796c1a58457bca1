/** What can be said about an election: tallies only. No payload has room for a single ballot or a voter. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { attendance, day, words } from '../../machine/payload.ts';

const count = z.int().min(0);
const tally = z.array(z.strictObject({ candidate: words, ayes: count })).min(1);

export const electionEvents = {
  remindOfExpiry: {
    title: { en: 'Remind the branch that its term ends', 'zh-CN': '提醒换届' },
    by: 'superior',
    payload: z.strictObject({ how: words }),
  },
  request: {
    title: { en: 'Request the election', 'zh-CN': '请示换届选举' },
    by: 'unit',
    payload: z.strictObject({ seats: z.int().min(1), plannedFor: day }),
  },
  refuse: {
    title: { en: 'Refuse the request', 'zh-CN': '退回请示' },
    by: 'superior',
    reopens: ['request'],
    payload: z.strictObject({ reason: words }),
  },
  approve: {
    title: { en: 'Approve the request', 'zh-CN': '批复同意' },
    by: 'superior',
    payload: z.strictObject({ document: words }),
  },
  nominate: {
    title: { en: 'Nominate candidates', 'zh-CN': '确定候选人' },
    by: 'unit',
    payload: z.strictObject({ candidates: z.array(words).min(1), preElection: tally.optional() }),
  },
  ballot: {
    title: { en: 'Hold the ballot', 'zh-CN': '投票选举' },
    by: 'unit',
    payload: z.strictObject({
      chair: words,
      attendance,
      scrutineers: z.array(words).min(1),
      issued: count,
      returned: count,
    }),
  },
  result: {
    title: { en: 'Record the result', 'zh-CN': '登记选举结果' },
    by: 'unit',
    payload: z.strictObject({ tally, elected: z.array(words) }),
  },
  confirm: {
    title: { en: 'Approve or file the result', 'zh-CN': '批复备案' },
    by: 'superior',
    payload: z.strictObject({ document: words }),
  },
  archive: archiveEvent('unit'),
  move: {
    title: { en: 'Approve an earlier or later election', 'zh-CN': '批准提前或延期换届' },
    by: 'superior',
    payload: z.strictObject({ to: day, reason: words, document: words }),
  },
  ...clockEvents,
} as const;
