/** What can be said about a campaign. Pledges and praise have names; results are counted for the unit, and nobody has points. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { someWords, words } from '../../machine/payload.ts';

const count = z.int().min(0);

export const campaignEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '部署' },
    by: 'unit',
    payload: z.strictObject({
      theme: field(words, 'text', { en: 'Theme', 'zh-CN': '主题' }),
      how: field(words, 'text', { en: 'How it is made known', 'zh-CN': '部署方式' }),
    }),
  },
  pledge: {
    title: { en: 'Pledge', 'zh-CN': '承诺' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      who: field(words, 'name', { en: 'Who pledges', 'zh-CN': '承诺人' }),
      promise: field(words, 'text', { en: 'Pledge', 'zh-CN': '承诺内容' }),
    }),
  },
  check: {
    title: { en: 'Check the pledges', 'zh-CN': '检查践诺' },
    by: 'unit',
    payload: z.strictObject({
      looked: count,
      kept: count,
      observations: field(someWords, 'texts', { en: 'Observations', 'zh-CN': '检查情况' }),
    }),
  },
  commend: {
    title: { en: 'Commend', 'zh-CN': '表彰' },
    by: 'unit',
    payload: z.strictObject({
      commended: z
        .array(
          z.strictObject({
            who: field(words, 'name', { en: 'Who is commended', 'zh-CN': '受表彰者' }),
            for: field(words, 'text', { en: 'What for', 'zh-CN': '表彰事由' }),
          }),
        )
        .min(1),
    }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
