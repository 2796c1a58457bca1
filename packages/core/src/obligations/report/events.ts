/**
 * What can be said about a report.
 *
 * There are two ways to be heard, and not one with a parameter, because an event belongs to one side for good: what is
 * made to the unit's own people, `hear` and `handBack` settle inside the unit; what goes up, only the superior can say
 * that it has arrived (`receive`) or send back (`sendBack`). So nobody can hear their own report in another's name.
 */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { words } from '../../machine/payload.ts';

const content = z.strictObject({
  parts: z.array(z.strictObject({ topic: words, text: words })).min(1),
  /** Numbers that belong to it, such as dues collected. Never about one person. */
  figures: z.record(words, z.number().min(0)).default({}),
});

/** An event of its own is awaited: the first report came in time, and returning it must not make it late. */
const reopens = ['submitAgain'] as const;

export const reportEvents = {
  draft: {
    title: { en: 'Draft', 'zh-CN': '起草' },
    by: 'bearer',
    payload: z.strictObject({ by: words }),
  },
  submit: {
    title: { en: 'Submit the report', 'zh-CN': '提交报告' },
    by: 'bearer',
    payload: content,
  },
  submitAgain: {
    title: { en: 'Submit the completed report', 'zh-CN': '重新提交' },
    by: 'bearer',
    payload: content,
  },
  hear: {
    title: { en: 'Hear the report', 'zh-CN': '听取报告' },
    by: 'unit',
    /** `at`: the meeting that heard it. Who was there stands in its list, and is not asked again. */
    payload: z.strictObject({ at: words.optional() }),
  },
  handBack: {
    title: { en: 'Hand back to be completed', 'zh-CN': '退回补充' },
    by: 'unit',
    reopens,
    payload: z.strictObject({ reason: words }),
  },
  receive: {
    title: { en: 'Receive from below', 'zh-CN': '上级审阅' },
    by: 'superior',
    payload: z.strictObject({ remarks: words.optional() }),
  },
  sendBack: {
    title: { en: 'Send back down to be completed', 'zh-CN': '上级退回' },
    by: 'superior',
    reopens,
    payload: z.strictObject({ reason: words }),
  },
  answer: {
    title: { en: 'Answer what was asked', 'zh-CN': '答复意见' },
    by: 'bearer',
    payload: z.strictObject({
      text: words,
      /** Praise is public, with names and with what for. */
      commended: z.array(z.strictObject({ who: words, for: words })).default([]),
      /** Help is offered by somebody, with something. Who needs it is not written down: help that shames is refused. */
      help: z.array(z.strictObject({ by: words, with: words })).default([]),
      /** Why nobody is singled out this time. */
      neither: words.optional(),
    }),
  },
  archive: archiveEvent('bearer'),
  ...clockEvents,
} as const;
