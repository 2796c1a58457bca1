/** What can be said about a meeting. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { attendance, day, words } from '../../machine/payload.ts';
import { agenda } from './agenda.ts';
import { opinionSheet } from './opinions.ts';

const votes = z.int().min(0);

export const meetingEvents = {
  collectOpinions: {
    title: { en: 'Collect opinions', 'zh-CN': '征求意见' },
    by: 'unit',
    anyOrder: true,
    confidential: true,
    payload: opinionSheet,
  },
  notify: {
    title: { en: 'Send notice', 'zh-CN': '发出通知' },
    by: 'unit',
    payload: z.strictObject({ heldOn: day, place: words, agenda }),
  },
  open: {
    title: { en: 'Open the meeting', 'zh-CN': '开会' },
    by: 'unit',
    payload: z.strictObject({
      chair: words,
      place: words.optional(),
      attendance,
      /** Who handed the chair over, and why they could not take it. */
      delegation: z.strictObject({ by: words, reason: words }).optional(),
      /** Why it could not be held in working hours. */
      offHoursReason: words.optional(),
    }),
  },
  resolve: {
    title: { en: 'Put a resolution to the vote', 'zh-CN': '表决' },
    by: 'unit',
    payload: z.strictObject({
      title: words,
      matter: z.enum(['resolution', 'election', 'admission']).default('resolution'),
      ayes: votes,
      noes: votes,
      abstentions: votes,
      /** Written opinions that absent members handed in before the meeting: counts, no names. */
      written: z.strictObject({ ayes: votes, noes: votes, abstentions: votes }).optional(),
      carried: z.boolean(),
    }),
  },
  arrive: {
    title: { en: 'Note who comes later', 'zh-CN': '登记迟到' },
    by: 'unit',
    payload: z.strictObject({ member: words, capacity: attendance.element.shape.capacity }),
  },
  leave: {
    title: { en: 'Note who leaves early', 'zh-CN': '登记早退' },
    by: 'unit',
    payload: z.strictObject({ member: words, reason: words.optional() }),
  },
  suspend: {
    title: { en: 'Adjourn to another day', 'zh-CN': '休会，择日续开' },
    by: 'unit',
    payload: z.strictObject({ to: day, reason: words }),
  },
  resume: {
    title: { en: 'Resume the meeting', 'zh-CN': '复会' },
    by: 'unit',
    payload: z.strictObject({ chair: words, place: words.optional(), attendance }),
  },
  adjourn: {
    title: { en: 'Close the session', 'zh-CN': '散会' },
    by: 'unit',
    payload: z.strictObject({
      /** Who spoke in criticism and self-criticism, in the order they spoke. */
      speakers: z.array(words).optional(),
      /** Open matters on which it was said how far they have come: ids of their cycles. */
      reportedMatters: z.array(words).optional(),
    }),
  },
  minute: {
    title: { en: 'Write the minutes', 'zh-CN': '整理会议记录' },
    by: 'unit',
    payload: z.strictObject({ recorder: words, record: words, signedBy: words.optional() }),
  },
  conclude: {
    title: { en: 'Conclude: the record stands', 'zh-CN': '办结' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  reportUp: {
    title: { en: 'Report to the superior', 'zh-CN': '向上级报告' },
    by: 'unit',
    payload: z.strictObject({ summary: words }),
  },
  makeUp: {
    title: { en: 'Make up for absentees', 'zh-CN': '为缺席者补课' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({ members: z.array(words).min(1), how: words }),
  },
  archive: archiveEvent('unit'),
  combine: {
    title: { en: 'Hold within another activity', 'zh-CN': '合并召开' },
    by: 'unit',
    countsAs: 'open',
    payload: z.strictObject({
      /** The cycle of the activity in which it was held. */
      with: words,
    }),
  },
  postpone: {
    title: { en: 'Postpone', 'zh-CN': '延期' },
    by: 'unit',
    payload: z.strictObject({ to: day, reason: words }),
  },
  carryOver: {
    title: { en: 'Allow it in the next quarter', 'zh-CN': '准予跨期召开' },
    by: 'superior',
    payload: z.strictObject({
      to: day,
      /** The superior's notice that says so. */
      notice: words,
    }),
  },
  cancel: {
    title: { en: 'Cancel', 'zh-CN': '取消' },
    by: 'unit',
    payload: z.strictObject({ reason: words, approval: words.optional() }),
  },
  ...clockEvents,
} as const;
