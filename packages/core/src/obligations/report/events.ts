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
import { figures, praised, praisedFor, remarks } from '../../machine/fields/shared-fields.ts';
import { reason, words } from '../../machine/payload.ts';

const content = z.strictObject({
  parts: field(
    z
      .array(
        z.strictObject({
          topic: field(
            words,
            'text',
            { en: 'Topic', 'zh-CN': '主题' },
            {
              description: {
                en: 'What this part is about; a rule may say which topics there have to be.',
                'zh-CN': '这一部分的主题；有的规则规定须有哪些主题。',
              },
            },
          ),
          text: field(
            words,
            'long text',
            { en: 'Text', 'zh-CN': '内容' },
            { description: { en: 'What is reported on it.', 'zh-CN': '这一部分的报告内容。' } },
          ),
        }),
      )
      .min(1),
    'group',
    { en: 'Parts', 'zh-CN': '报告各部分' },
    { description: { en: 'The report, one entry a topic.', 'zh-CN': '报告正文，按主题逐项填写。' } },
  ),
  figures: figures.default({}),
});

/** An event of its own is awaited: the first report came in time, and returning it must not make it late. */
const reopens = ['submitAgain'] as const;

export const reportEvents = {
  draft: {
    title: { en: 'Draft', 'zh-CN': '起草' },
    by: 'bearer',
    payload: z.strictObject({
      by: field(
        words,
        'person',
        { en: 'Drafted by', 'zh-CN': '起草人' },
        { description: { en: 'Id of whoever writes it.', 'zh-CN': '起草者的人员编号。' } },
      ),
    }),
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
      at: field(
        words,
        'cycle',
        { en: 'Meeting that heard it', 'zh-CN': '听取报告的会议' },
        {
          description: {
            en: 'Id of the meeting; who was there stands in its list.',
            'zh-CN': '听取报告的会议编号；到会情况以该会议名单为准。',
          },
        },
      ).optional(),
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
    payload: z.strictObject({ remarks: remarks.optional() }),
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
      text: field(
        words,
        'long text',
        { en: 'Answer', 'zh-CN': '答复' },
        {
          description: {
            en: 'What is said to each remark, and what will be done.',
            'zh-CN': '对所提意见的逐项答复及拟采取的措施。',
          },
        },
      ),
      /** Praise is public, with names and with what for. */
      commended: field(
        z.array(
          z.strictObject({
            who: field(
              words,
              'person',
              { en: 'Who is commended', 'zh-CN': '受表扬者' },
              { unknown: 'remark', description: praised },
            ),
            for: field(words, 'text', { en: 'What for', 'zh-CN': '表扬事由' }, { description: praisedFor }),
          }),
        ),
        'group',
        { en: 'Commended', 'zh-CN': '表扬' },
        {
          description: {
            en: 'One entry for each; praise always says what it is for.',
            'zh-CN': '每名受表扬者一项，须写明事由。',
          },
        },
      ).default([]),
      /** Help is offered by somebody, with something. Who needs it is not written down: help that shames is refused. */
      help: field(
        z.array(
          z.strictObject({
            by: field(
              words,
              'person',
              { en: 'Who helps', 'zh-CN': '帮助人' },
              {
                description: {
                  en: 'Id of whoever offers help; who needs it is not written down.',
                  'zh-CN': '提供帮助者的人员编号；受助人不予登记。',
                },
                unknown: 'remark',
              },
            ),
            with: field(
              words,
              'text',
              { en: 'With what', 'zh-CN': '帮助内容' },
              {
                description: {
                  en: 'What is offered, such as materials, time or advice.',
                  'zh-CN': '提供哪方面的帮助，如资料、时间、建议。',
                },
              },
            ),
          }),
        ),
        'group',
        { en: 'Help offered', 'zh-CN': '帮助' },
        { description: { en: 'One entry for each person who offers help.', 'zh-CN': '每名提供帮助者一项。' } },
      ).default([]),
      neither: field(
        words,
        'text',
        { en: 'Why nobody is singled out', 'zh-CN': '不点名的原因' },
        {
          description: {
            en: 'Only where nobody is commended and no help is offered.',
            'zh-CN': '仅在既无表扬也无帮助事项时填写。',
          },
        },
      ).optional(),
    }),
  },
  archive: archiveEvent('bearer'),
  ...clockEvents,
} as const;
