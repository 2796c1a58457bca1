/** What can be said about a meeting. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { attendance, day, reason, someWords, words } from '../../machine/payload.ts';
import { agenda } from './agenda.ts';
import { opinionSheet } from './opinions.ts';

const place = field(words, 'text', { en: 'Place', 'zh-CN': '地点' });
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
    payload: z.strictObject({
      heldOn: field(day, 'day', { en: 'Day of the meeting', 'zh-CN': '会议日期' }),
      place,
      agenda,
    }),
  },
  open: {
    title: { en: 'Open the meeting', 'zh-CN': '开会' },
    by: 'unit',
    payload: z.strictObject({
      chair: field(words, 'person', { en: 'Chair', 'zh-CN': '主持人' }),
      place: place.optional(),
      attendance,
      /** Who handed the chair over, and why they could not take it. */
      delegation: z
        .strictObject({ by: field(words, 'person', { en: 'Who handed over the chair', 'zh-CN': '委托人' }), reason })
        .optional(),
      /** Why it could not be held in working hours. */
      offHoursReason: field(words, 'text', {
        en: 'Why outside working hours',
        'zh-CN': '非工作时间召开的原因',
      }).optional(),
    }),
  },
  resolve: {
    title: { en: 'Put a resolution to the vote', 'zh-CN': '表决' },
    by: 'unit',
    payload: z.strictObject({
      title: field(words, 'text', { en: 'What is put to the vote', 'zh-CN': '表决事项' }),
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
    payload: z.strictObject({
      // A guest may come later, too.
      member: field(words, 'person', { en: 'Who comes', 'zh-CN': '到会人' }, { unknown: 'remark' }),
      capacity: attendance.element.shape.capacity,
    }),
  },
  leave: {
    title: { en: 'Note who leaves early', 'zh-CN': '登记早退' },
    by: 'unit',
    payload: z.strictObject({
      // Looked for among those in the room.
      member: field(words, 'person', { en: 'Who leaves', 'zh-CN': '离会人' }, { unknown: 'nothing' }),
      reason: reason.optional(),
    }),
  },
  suspend: {
    title: { en: 'Adjourn to another day', 'zh-CN': '休会，择日续开' },
    by: 'unit',
    payload: z.strictObject({ to: field(day, 'day', { en: 'Day of the next sitting', 'zh-CN': '续开日期' }), reason }),
  },
  resume: {
    title: { en: 'Resume the meeting', 'zh-CN': '复会' },
    by: 'unit',
    payload: z.strictObject({
      chair: field(words, 'person', { en: 'Chair', 'zh-CN': '主持人' }),
      place: place.optional(),
      attendance,
    }),
  },
  adjourn: {
    title: { en: 'Close the session', 'zh-CN': '散会' },
    by: 'unit',
    payload: z.strictObject({
      /** Who spoke in criticism and self-criticism, in the order they spoke. */
      speakers: field(z.array(words), 'persons', { en: 'Who spoke', 'zh-CN': '发言人' }).optional(),
      /** Open matters on which it was said how far they have come: ids of their cycles. */
      reportedMatters: field(z.array(words), 'cycles', { en: 'Matters reported on', 'zh-CN': '通报的问题' }).optional(),
    }),
  },
  minute: {
    title: { en: 'Write the minutes', 'zh-CN': '整理会议记录' },
    by: 'unit',
    payload: z.strictObject({
      recorder: field(words, 'person', { en: 'Recorder', 'zh-CN': '记录人' }),
      record: field(words, 'long text', { en: 'Record', 'zh-CN': '会议记录' }),
      signedBy: field(words, 'person', { en: 'Signed by', 'zh-CN': '签字人' }).optional(),
    }),
  },
  conclude: {
    title: { en: 'Conclude: the record stands', 'zh-CN': '办结' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  reportUp: {
    title: { en: 'Report to the superior', 'zh-CN': '向上级报告' },
    by: 'unit',
    payload: z.strictObject({ summary: field(words, 'long text', { en: 'Summary', 'zh-CN': '报告摘要' }) }),
  },
  makeUp: {
    title: { en: 'Make up for absentees', 'zh-CN': '为缺席者补课' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      members: field(someWords, 'persons', { en: 'Who made up for it', 'zh-CN': '补课人员' }),
      how: field(words, 'text', { en: 'How', 'zh-CN': '补课方式' }),
    }),
  },
  archive: archiveEvent('unit'),
  combine: {
    title: { en: 'Hold within another activity', 'zh-CN': '合并召开' },
    by: 'unit',
    countsAs: 'open',
    payload: z.strictObject({
      /** The cycle of the activity in which it was held. */
      with: field(words, 'cycle', { en: 'Held within', 'zh-CN': '并入的活动' }),
    }),
  },
  postpone: {
    title: { en: 'Postpone', 'zh-CN': '延期' },
    by: 'unit',
    payload: z.strictObject({ to: field(day, 'day', { en: 'New day', 'zh-CN': '新的日期' }), reason }),
  },
  carryOver: {
    title: { en: 'Allow it in the next quarter', 'zh-CN': '准予跨期召开' },
    by: 'superior',
    payload: z.strictObject({
      to: field(day, 'day', { en: 'New day', 'zh-CN': '新的日期' }),
      /** The superior's notice that says so. */
      notice: field(words, 'text', { en: 'Notice of the superior', 'zh-CN': '上级通知' }),
    }),
  },
  cancel: {
    title: { en: 'Cancel', 'zh-CN': '取消' },
    by: 'unit',
    payload: z.strictObject({
      reason,
      approval: field(words, 'text', { en: 'Approval', 'zh-CN': '批准依据' }).optional(),
    }),
  },
  ...clockEvents,
} as const;
