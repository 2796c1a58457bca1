/** The meeting: planned, noticed, opened, adjourned, minuted, concluded, archived; postponed, carried over, combined, cancelled, late, made up. */
import { z } from 'zod';
import { defineObligation } from '../../machine/define-obligation.ts';
import { bodyNames } from '../../roster/bodies.ts';
import { announcedMeetingOf } from './announced-day.ts';
import { meetingEvents } from './events.ts';
import { meetingMachine } from './machine.ts';
import { votesOfMeeting } from './votes-of-meeting.ts';

export const meeting = defineObligation({
  name: 'meeting',
  version: 2,
  migrations: {
    // A notice used to leave the postponement before it standing; and who came stayed.
    1: ({ value, context }) => ({
      value,
      context: { ...context, left: [], suspendedTo: null, ...(value === 'noticed' ? { postponedTo: null } : {}) },
    }),
  },
  title: { en: 'meeting', 'zh-CN': '会议' },
  machine: meetingMachine,
  events: meetingEvents,
  fulfilledBy: 'open',
  periodEnd: ({ carriedTo }) => carriedTo ?? undefined,
  states: {
    planned: { en: 'planned', 'zh-CN': '已计划' },
    noticed: { en: 'notice sent', 'zh-CN': '已通知' },
    postponed: { en: 'postponed', 'zh-CN': '已延期' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    open: { en: 'in session', 'zh-CN': '进行中' },
    suspended: { en: 'adjourned to another day', 'zh-CN': '休会待续' },
    adjourned: { en: 'adjourned', 'zh-CN': '已散会' },
    minuted: { en: 'minuted', 'zh-CN': '已记录' },
    concluded: { en: 'concluded', 'zh-CN': '已办结' },
    madeUp: { en: 'made up for absentees', 'zh-CN': '已补传达' },
    combined: { en: 'held within another activity', 'zh-CN': '已合并召开' },
    lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
    cancelled: { en: 'cancelled', 'zh-CN': '已取消' },
    archived: { en: 'archived', 'zh-CN': '已归档' },
  },
  parameters: z.strictObject({ body: z.enum(bodyNames).optional() }),
  traits: {
    held: {
      event: 'open',
      notice: 'notify',
      resolution: 'resolve',
      agreement: 'adjourn',
      minutes: 'minute',
      movements: ['arrive', 'leave', 'suspend', 'resume'],
      attendanceOf: ({ attendance }) => attendance,
      noticeOf: announcedMeetingOf,
    },
    sitting: {
      begins: 'open',
      pauses: 'suspend',
      resumes: 'resume',
      ends: 'adjourn',
      chairOf: ({ chair }) => chair ?? undefined,
    },
    votes: votesOfMeeting,
    retention: {
      keep: '30 years',
      source: {
        en: 'Not named in Order 8. One explainer argues for 10 years, by analogy with briefs; the minutes of leading groups are permanent',
        'zh-CN': '第8号令未列明；有解读类推简报为10年，领导班子会议记录为永久',
      },
      confidence: 'unverified',
    },
  },
});
