/** What can be said about an election: tallies only. No payload has room for a single ballot or a voter. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { announcedOn } from '../../machine/fields/announced-on.ts';
import { field } from '../../machine/fields/field.ts';
import { ballotsIssued, ballotsReturned, chair, document, newLastDay } from '../../machine/fields/shared-fields.ts';
import { attendance, day, reason, someWords, words } from '../../machine/payload.ts';
import { countedBox, howCounted } from '../secret-ballot/how-counted.ts';

const count = z.int().min(0);
const tally = field(
  z
    .array(
      z.strictObject({
        candidate: field(
          words,
          'person',
          { en: 'Candidate', 'zh-CN': '候选人' },
          { description: { en: 'Id of the person who got these votes.', 'zh-CN': '得票者的人员编号。' } },
        ),
        ayes: field(
          count,
          'number',
          { en: 'For', 'zh-CN': '赞成' },
          {
            description: {
              en: 'How many votes this person got; no more than ballots came back.',
              'zh-CN': '此人所得赞成票数，不得多于收回票数。',
            },
          },
        ),
      }),
    )
    .min(1),
  'tally',
  { en: 'Votes', 'zh-CN': '得票' },
  {
    description: {
      en: 'One entry for each person: how many votes, and never whose.',
      'zh-CN': '每人一项，只记得票数，不记投票人。',
    },
  },
);

export const electionEvents = {
  remindOfExpiry: {
    title: { en: 'Remind the unit that its term ends', 'zh-CN': '提醒换届' },
    by: 'superior',
    payload: z.strictObject({
      how: field(
        words,
        'text',
        { en: 'How it was told', 'zh-CN': '提醒方式' },
        {
          description: {
            en: 'In which way, to whom, such as by letter to the secretary.',
            'zh-CN': '以何种方式、向谁提醒，如发函告知负责人。',
          },
        },
      ),
    }),
  },
  request: {
    title: { en: 'Request the election', 'zh-CN': '请示换届选举' },
    by: 'unit',
    payload: z.strictObject({
      seats: field(
        z.int().min(1),
        'number',
        { en: 'Seats', 'zh-CN': '应选名额' },
        { description: { en: 'How many are to be elected.', 'zh-CN': '应当选出的人数。' } },
      ),
      plannedFor: field(
        day,
        'day',
        { en: 'Planned for', 'zh-CN': '拟选举日期' },
        {
          description: {
            en: 'The day on which the vote is to be held, as requested.',
            'zh-CN': '请示中拟定的投票日期。',
          },
        },
      ),
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
    payload: z.strictObject({ document }),
  },
  nominate: {
    title: { en: 'Nominate candidates', 'zh-CN': '确定候选人' },
    by: 'unit',
    payload: z.strictObject({
      candidates: field(
        someWords,
        'persons',
        { en: 'Candidates', 'zh-CN': '候选人' },
        { description: { en: 'Ids of all who stand for election.', 'zh-CN': '全部候选人的人员编号。' } },
      ),
      preElection: tally.optional(),
    }),
  },
  ballot: {
    title: { en: 'Hold the ballot', 'zh-CN': '投票选举' },
    by: 'unit',
    payload: z.strictObject({
      how: howCounted.default('paper'),
      chair,
      attendance,
      scrutineers: field(
        someWords,
        'persons',
        { en: 'Scrutineers', 'zh-CN': '监票人' },
        {
          description: {
            en: 'Ids of those who watch over the vote and the count.',
            'zh-CN': '监督投票和计票者的人员编号。',
          },
        },
      ),
      issued: ballotsIssued,
      returned: ballotsReturned,
      box: countedBox.optional(),
      announcedOn: announcedOn.optional(),
    }),
  },
  result: {
    title: { en: 'Record the result', 'zh-CN': '登记选举结果' },
    by: 'unit',
    payload: z.strictObject({
      tally,
      elected: field(
        z.array(words),
        'persons',
        { en: 'Elected', 'zh-CN': '当选人' },
        {
          description: {
            en: 'Ids of those who were elected, no more than there are seats; empty where nobody was.',
            'zh-CN': '当选者的人员编号，不得多于应选名额；无人当选时留空。',
          },
        },
      ),
    }),
  },
  confirm: {
    title: { en: 'Approve or file the result', 'zh-CN': '批复备案' },
    by: 'superior',
    payload: z.strictObject({ document }),
  },
  archive: archiveEvent('unit'),
  move: {
    title: { en: 'Approve an earlier or later election', 'zh-CN': '批准提前或延期换届' },
    by: 'superior',
    payload: z.strictObject({
      to: newLastDay,
      reason,
      document,
    }),
  },
  ...clockEvents,
} as const;
