/** What can be said about a matter. Whoever raises or adds to one does so in confidence: nothing here has room for them. */
import { z } from 'zod';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { day, reason, words } from '../../machine/payload.ts';

export const matterEvents = {
  say: {
    title: { en: 'Say what it is about', 'zh-CN': '反映情况' },
    by: 'unit',
    anyOrder: true,
    confidential: true,
    // `about` names whom it concerns, so that it can go past them; it is never the person who speaks.
    payload: z.strictObject({
      text: field(words, 'long text', { en: 'What it is about', 'zh-CN': '反映内容' }),
      about: field(
        z.array(words),
        'persons',
        { en: 'Whom it concerns', 'zh-CN': '涉及人员' },
        { unknown: 'nothing' },
      ).default([]),
    }),
  },
  assign: {
    title: { en: 'Assign', 'zh-CN': '交办' },
    by: 'bearer',
    payload: z.strictObject({
      owner: field(words, 'person', { en: 'Owner', 'zh-CN': '责任人' }),
      measure: field(words, 'text', { en: 'Measure', 'zh-CN': '措施' }).optional(),
    }),
  },
  begin: {
    title: { en: 'Begin', 'zh-CN': '着手办理' },
    by: 'bearer',
    payload: z.strictObject({}),
  },
  prove: {
    title: { en: 'Answer, with proof', 'zh-CN': '答复（附证明）' },
    by: 'bearer',
    payload: z.strictObject({
      text: field(words, 'long text', { en: 'Answer', 'zh-CN': '答复' }),
      proof: field(words, 'long text', { en: 'Proof', 'zh-CN': '佐证' }).optional(),
    }),
  },
  sendBack: {
    title: { en: 'Send the proof back', 'zh-CN': '退回' },
    by: 'superior',
    reopens: ['prove'],
    payload: z.strictObject({ reason }),
  },
  verify: {
    title: { en: 'Verify', 'zh-CN': '核验' },
    by: 'superior',
    payload: z.strictObject({
      // Of the superior, whose roster is another.
      verifier: field(words, 'name', { en: 'Verifier', 'zh-CN': '核验人' }),
      text: field(words, 'long text', { en: 'Finding', 'zh-CN': '核验情况' }).optional(),
    }),
  },
  extend: {
    title: { en: 'Give more time', 'zh-CN': '准予延期' },
    by: 'superior',
    payload: z.strictObject({ to: field(day, 'day', { en: 'New last day', 'zh-CN': '新的最后期限' }), reason }),
  },
  close: {
    title: { en: 'Close', 'zh-CN': '销号' },
    by: 'bearer',
    payload: z.strictObject({
      madeKnown: field(words, 'text', { en: 'How it was made known', 'zh-CN': '公开方式' }).optional(),
    }),
  },
  drop: {
    title: { en: 'Drop', 'zh-CN': '终止办理' },
    by: 'superior',
    payload: z.strictObject({ reason }),
  },
  // A matter stays owed whoever comes or goes: it never lapses.
  remind: clockEvents.remind,
  miss: clockEvents.miss,
} as const;
