/** What can be said about a matter. Whoever raises or adds to one does so in confidence: nothing here has room for them. */
import { z } from 'zod';
import { clockEvents } from '../../machine/clock-events.ts';
import { day, words } from '../../machine/payload.ts';

export const matterEvents = {
  say: {
    title: { en: 'Say what it is about', 'zh-CN': '反映情况' },
    by: 'unit',
    anyOrder: true,
    confidential: true,
    // `about` names whom it concerns, so that it can go past them; it is never the person who speaks.
    payload: z.strictObject({ text: words, about: z.array(words).default([]) }),
  },
  assign: {
    title: { en: 'Assign', 'zh-CN': '交办' },
    by: 'bearer',
    payload: z.strictObject({ owner: words, measure: words.optional() }),
  },
  begin: {
    title: { en: 'Begin', 'zh-CN': '着手办理' },
    by: 'bearer',
    payload: z.strictObject({}),
  },
  prove: {
    title: { en: 'Answer, with proof', 'zh-CN': '答复（附证明）' },
    by: 'bearer',
    payload: z.strictObject({ text: words, proof: words.optional() }),
  },
  sendBack: {
    title: { en: 'Send the proof back', 'zh-CN': '退回' },
    by: 'superior',
    reopens: ['prove'],
    payload: z.strictObject({ reason: words }),
  },
  verify: {
    title: { en: 'Verify', 'zh-CN': '核验' },
    by: 'superior',
    payload: z.strictObject({ verifier: words, text: words.optional() }),
  },
  extend: {
    title: { en: 'Give more time', 'zh-CN': '准予延期' },
    by: 'superior',
    payload: z.strictObject({ to: day, reason: words }),
  },
  close: {
    title: { en: 'Close', 'zh-CN': '销号' },
    by: 'bearer',
    payload: z.strictObject({ madeKnown: words.optional() }),
  },
  drop: {
    title: { en: 'Drop', 'zh-CN': '终止办理' },
    by: 'superior',
    payload: z.strictObject({ reason: words }),
  },
  // A matter stays owed whoever comes or goes: it never lapses.
  remind: clockEvents.remind,
  miss: clockEvents.miss,
} as const;
