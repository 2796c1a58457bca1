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
import { field } from '../../machine/fields/field.ts';
import { reason, words } from '../../machine/payload.ts';

const content = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        topic: field(words, 'text', { en: 'Topic', 'zh-CN': '主题' }),
        text: field(words, 'long text', { en: 'Text', 'zh-CN': '内容' }),
      }),
    )
    .min(1),
  /** Numbers that belong to it, such as dues collected. Never about one person. */
  figures: field(z.record(words, z.number().min(0)), 'figures', { en: 'Figures', 'zh-CN': '数据' }).default({}),
});

/** An event of its own is awaited: the first report came in time, and returning it must not make it late. */
const reopens = ['submitAgain'] as const;

export const reportEvents = {
  draft: {
    title: { en: 'Draft', 'zh-CN': '起草' },
    by: 'bearer',
    payload: z.strictObject({ by: field(words, 'person', { en: 'Drafted by', 'zh-CN': '起草人' }) }),
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
    payload: z.strictObject({
      at: field(words, 'cycle', { en: 'Meeting that heard it', 'zh-CN': '听取报告的会议' }).optional(),
    }),
  },
  handBack: {
    title: { en: 'Hand back to be completed', 'zh-CN': '退回补充' },
    by: 'unit',
    reopens,
    payload: z.strictObject({ reason }),
  },
  receive: {
    title: { en: 'Receive from below', 'zh-CN': '上级审阅' },
    by: 'superior',
    payload: z.strictObject({ remarks: field(words, 'text', { en: 'Remarks', 'zh-CN': '意见' }).optional() }),
  },
  sendBack: {
    title: { en: 'Send back down to be completed', 'zh-CN': '上级退回' },
    by: 'superior',
    reopens,
    payload: z.strictObject({ reason }),
  },
  answer: {
    title: { en: 'Answer what was asked', 'zh-CN': '答复意见' },
    by: 'bearer',
    payload: z.strictObject({
      text: field(words, 'long text', { en: 'Answer', 'zh-CN': '答复' }),
      /** Praise is public, with names and with what for. */
      commended: z
        .array(
          z.strictObject({
            who: field(words, 'name', { en: 'Who is commended', 'zh-CN': '受表扬者' }),
            for: field(words, 'text', { en: 'What for', 'zh-CN': '表扬事由' }),
          }),
        )
        .default([]),
      /** Help is offered by somebody, with something. Who needs it is not written down: help that shames is refused. */
      help: z
        .array(
          z.strictObject({
            by: field(words, 'person', { en: 'Who helps', 'zh-CN': '帮助人' }, { unknown: 'remark' }),
            with: field(words, 'text', { en: 'With what', 'zh-CN': '帮助内容' }),
          }),
        )
        .default([]),
      /** Why nobody is singled out this time. */
      neither: field(words, 'text', { en: 'Why nobody is singled out', 'zh-CN': '不点名的原因' }).optional(),
    }),
  },
  archive: archiveEvent('bearer'),
  ...clockEvents,
} as const;
