/** What can be said about a target assessment. The superior's half is marked `by: 'superior'`. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { announcedOn } from '../../machine/fields/announced-on.ts';
import { field } from '../../machine/fields/field.ts';
import { observations, proof } from '../../machine/fields/shared-fields.ts';
import { reason, words } from '../../machine/payload.ts';

const target = z.strictObject({
  id: field(
    words,
    'text',
    { en: 'Short name', 'zh-CN': '简称' },
    {
      description: {
        en: 'A word by which evidence and results refer to this target.',
        'zh-CN': '一个简短的名称，自查和考核结果据此对应目标。',
      },
    },
  ),
  text: field(
    words,
    'text',
    { en: 'Target', 'zh-CN': '目标' },
    {
      description: {
        en: 'What is to be reached, in a sentence that can be checked.',
        'zh-CN': '要达到的目标，用一句可以核查的话写明。',
      },
    },
  ),
});

export const assessmentEvents = {
  setTargets: {
    title: { en: 'Agree the targets', 'zh-CN': '确定目标' },
    by: 'unit',
    payload: z.strictObject({
      targets: field(
        z.array(target).min(1),
        'group',
        { en: 'Targets', 'zh-CN': '目标' },
        {
          description: {
            en: 'All targets of the period; what is scored later is these and no others.',
            'zh-CN': '本期全部目标；之后只按这些目标考核。',
          },
        },
      ),
    }),
  },
  adjust: {
    title: { en: 'Adjust the targets', 'zh-CN': '调整目标' },
    by: 'superior',
    payload: z.strictObject({
      targets: field(
        z.array(target).min(1),
        'group',
        { en: 'Targets', 'zh-CN': '目标' },
        {
          description: {
            en: 'All targets that hold from now on, those that stay as they were included.',
            'zh-CN': '调整后的全部目标，未变动的也要列入。',
          },
        },
      ),
      reason,
    }),
  },
  selfCheck: {
    title: { en: 'Check oneself', 'zh-CN': '自查' },
    by: 'unit',
    payload: z.strictObject({
      evidence: field(
        z
          .array(
            z.strictObject({
              target: field(
                words,
                'text',
                { en: 'Target', 'zh-CN': '目标' },
                { description: { en: 'Short name of the target, as it was agreed.', 'zh-CN': '所定目标的简称。' } },
              ),
              text: field(
                words,
                'long text',
                { en: 'Evidence', 'zh-CN': '佐证' },
                {
                  description: {
                    en: 'What shows how far this target was reached, and where it can be seen.',
                    'zh-CN': '说明该目标完成程度的依据及其存放处。',
                  },
                },
              ),
            }),
          )
          .min(1),
        'group',
        { en: 'Evidence', 'zh-CN': '自查依据' },
        { description: { en: 'One entry or more for each target.', 'zh-CN': '逐项对应目标，每项目标至少一条。' } },
      ),
    }),
  },
  inspect: {
    title: { en: 'Inspect', 'zh-CN': '检查' },
    by: 'superior',
    payload: z.strictObject({
      // Of a unit above, or called in from elsewhere.
      inspector: field(
        words,
        'person',
        { en: 'Inspector', 'zh-CN': '检查人' },
        {
          unknown: 'remark',
          description: {
            en: 'Id of whoever inspected, or the name of somebody called in.',
            'zh-CN': '检查人的人员编号；从外单位抽调的写姓名。',
          },
        },
      ),
      observations,
      announcedOn: announcedOn.optional(),
    }),
  },
  score: {
    title: { en: 'Score the targets', 'zh-CN': '评定目标' },
    by: 'superior',
    payload: z.strictObject({
      results: field(
        z.array(
          z.strictObject({
            target: field(
              words,
              'text',
              { en: 'Target', 'zh-CN': '目标' },
              {
                description: {
                  en: 'Short name of the target that is judged, as it was agreed.',
                  'zh-CN': '所评定目标的简称。',
                },
              },
            ),
            met: field(
              z.enum(['met', 'partly', 'not-met', 'cannot-judge']),
              'choice',
              {
                en: 'Met',
                'zh-CN': '完成情况',
              },
              {
                description: {
                  en: 'How far the target was reached; “cannot judge” is an answer too.',
                  'zh-CN': '目标的完成程度；无法判断的也如实选择。',
                },
                choices: {
                  met: { en: 'Met', 'zh-CN': '已完成' },
                  partly: { en: 'Partly met', 'zh-CN': '部分完成' },
                  'not-met': { en: 'Not met', 'zh-CN': '未完成' },
                  'cannot-judge': { en: 'Cannot judge', 'zh-CN': '无法判断' },
                },
              },
            ),
          }),
        ),
        'group',
        { en: 'Results', 'zh-CN': '考核结果' },
        {
          description: {
            en: 'One entry for each target; empty where none was ever set.',
            'zh-CN': '每项目标一条；从未定过目标的留空。',
          },
        },
      ),
    }),
  },
  feedBack: {
    title: { en: 'Give feedback', 'zh-CN': '反馈' },
    by: 'superior',
    payload: z.strictObject({
      text: field(
        words,
        'long text',
        { en: 'Feedback', 'zh-CN': '反馈意见' },
        { description: { en: 'What the unit is told of the result.', 'zh-CN': '向单位反馈的考核意见。' } },
      ),
      rectify: field(
        z.array(words),
        'texts',
        { en: 'To be rectified', 'zh-CN': '需整改事项' },
        {
          description: {
            en: 'What the unit has to put right, a sentence each; each is reported on later.',
            'zh-CN': '要求单位整改的事项，一条一句；之后逐项报告整改情况。',
          },
        },
      ).default([]),
    }),
  },
  rectify: {
    title: { en: 'Report on rectification', 'zh-CN': '报告整改' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      item: field(
        words,
        'text',
        { en: 'What was rectified', 'zh-CN': '整改事项' },
        {
          description: {
            en: 'The item as the feedback has it, word for word.',
            'zh-CN': '反馈意见中的整改事项，须照原文填写。',
          },
        },
      ),
      proof,
    }),
  },
  archive: archiveEvent('superior'),
  ...clockEvents,
} as const;
