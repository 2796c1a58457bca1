/** What can be said about an evaluation: tallies only. No payload has room for a single ballot or a voter. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { day, someWords, words } from '../../machine/payload.ts';

const count = z.int().min(0);

export const evaluationEvents = {
  announce: {
    title: { en: 'Announce', 'zh-CN': '公布' },
    by: 'unit',
    payload: z.strictObject({
      // Leaders of other units have a place where they are evaluated together.
      subjects: field(someWords, 'persons', { en: 'Who is evaluated', 'zh-CN': '测评对象' }, { unknown: 'nothing' }),
      eligible: z.strictObject({ members: count, nonMembers: count }),
      closesOn: field(day, 'day', { en: 'Closes on', 'zh-CN': '截止日期' }),
      /** Other units whose people answer as well: a group too small alone is evaluated together with them. */
      heldWith: field(someWords, 'texts', { en: 'Held with these units', 'zh-CN': '联合开展的单位' }).optional(),
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
            subject: field(words, 'person', { en: 'Who is evaluated', 'zh-CN': '测评对象' }, { unknown: 'nothing' }),
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
    payload: z.strictObject({
      to: field(someWords, 'persons', { en: 'Told', 'zh-CN': '已反馈的对象' }, { unknown: 'nothing' }),
      measures: field(z.array(words), 'texts', { en: 'Measures', 'zh-CN': '改进措施' }).default([]),
    }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
