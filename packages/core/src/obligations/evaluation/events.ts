/** What can be said about an evaluation: tallies only. No payload has room for a single ballot or a voter. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { day, words } from '../../machine/payload.ts';

const count = z.int().min(0);

export const evaluationEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '公布' },
    by: 'unit',
    payload: z.strictObject({
      subjects: z.array(words).min(1),
      eligible: z.strictObject({ members: count, nonMembers: count }),
      closesOn: day,
      /** Other units whose people answer as well: a group too small alone is evaluated together with them. */
      heldWith: z.array(words).min(1).optional(),
    }),
  },
  collect: {
    title: { en: 'Start collecting', 'zh-CN': '开始测评' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  close: {
    title: { en: 'Close the collection', 'zh-CN': '截止' },
    by: 'unit',
    payload: z.strictObject({
      /** How many sheets came back: said when it is closed early because everybody has answered. */
      returned: count.optional(),
    }),
  },
  tally: {
    title: { en: 'Record the tally', 'zh-CN': '登记汇总' },
    by: 'unit',
    payload: z.strictObject({
      issued: count,
      returned: count,
      results: z
        .array(
          z.strictObject({
            subject: words,
            excellent: count,
            good: count,
            fair: count,
            poor: count,
            /** Sheets that leave this person out. */
            blank: count.optional(),
          }),
        )
        .min(1),
    }),
  },
  feedBack: {
    title: { en: 'Feed the result back', 'zh-CN': '反馈结果' },
    by: 'unit',
    payload: z.strictObject({ to: z.array(words).min(1), measures: z.array(words).default([]) }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
