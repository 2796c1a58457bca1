/** What can be said about a meeting. */
import { z } from 'zod';
import { clockEvents } from '../clock-events.ts';
import { attendance, day, words } from '../payload.ts';

const votes = z.int().min(0);

export const meetingEvents = {
  notify: {
    title: { en: 'Send notice', 'zh-CN': '发出通知' },
    by: 'unit',
    payload: z.strictObject({ heldOn: day, place: words, agenda: z.array(words).min(1) }),
  },
  open: {
    title: { en: 'Open the meeting', 'zh-CN': '开会' },
    by: 'unit',
    payload: z.strictObject({ chair: words, place: words.optional(), attendance }),
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
      carried: z.boolean(),
    }),
  },
  adjourn: {
    title: { en: 'Close the session', 'zh-CN': '散会' },
    by: 'unit',
    payload: z.strictObject({}),
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
  makeUp: {
    title: { en: 'Make up for absentees', 'zh-CN': '为缺席者补课' },
    by: 'unit',
    payload: z.strictObject({ members: z.array(words).min(1), how: words }),
  },
  archive: {
    title: { en: 'File in the archive', 'zh-CN': '归档' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  postpone: {
    title: { en: 'Postpone', 'zh-CN': '延期' },
    by: 'unit',
    payload: z.strictObject({ to: day, reason: words }),
  },
  cancel: {
    title: { en: 'Cancel', 'zh-CN': '取消' },
    by: 'unit',
    payload: z.strictObject({ reason: words, approval: words.optional() }),
  },
  ...clockEvents,
} as const;
