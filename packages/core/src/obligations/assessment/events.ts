/** What can be said about a target assessment. The superior's half is marked `by: 'superior'`. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { reason, someWords, words } from '../../machine/payload.ts';

const target = z.strictObject({
  id: field(words, 'text', { en: 'Short name', 'zh-CN': '简称' }),
  text: field(words, 'text', { en: 'Target', 'zh-CN': '目标' }),
});

export const assessmentEvents = {
  setTargets: {
    title: { en: 'Agree the targets', 'zh-CN': '确定目标' },
    by: 'unit',
    payload: z.strictObject({ targets: z.array(target).min(1) }),
  },
  adjust: {
    title: { en: 'Adjust the targets', 'zh-CN': '调整目标' },
    by: 'superior',
    payload: z.strictObject({ targets: z.array(target).min(1), reason }),
  },
  selfCheck: {
    title: { en: 'Check oneself', 'zh-CN': '自查' },
    by: 'unit',
    payload: z.strictObject({
      evidence: z
        .array(
          z.strictObject({
            target: field(words, 'text', { en: 'Target', 'zh-CN': '目标' }),
            text: field(words, 'long text', { en: 'Evidence', 'zh-CN': '佐证' }),
          }),
        )
        .min(1),
    }),
  },
  inspect: {
    title: { en: 'Inspect', 'zh-CN': '检查' },
    by: 'superior',
    payload: z.strictObject({
      // Of the superior, whose roster is another.
      inspector: field(words, 'name', { en: 'Inspector', 'zh-CN': '检查人' }),
      observations: field(someWords, 'texts', { en: 'Observations', 'zh-CN': '检查情况' }),
    }),
  },
  score: {
    title: { en: 'Score the targets', 'zh-CN': '评定目标' },
    by: 'superior',
    payload: z.strictObject({
      /** One for each target; empty where none was ever set. */
      results: z.array(
        z.strictObject({
          target: field(words, 'text', { en: 'Target', 'zh-CN': '目标' }),
          met: z.enum(['met', 'partly', 'not-met', 'cannot-judge']),
        }),
      ),
    }),
  },
  feedBack: {
    title: { en: 'Give feedback', 'zh-CN': '反馈' },
    by: 'superior',
    payload: z.strictObject({
      text: field(words, 'long text', { en: 'Feedback', 'zh-CN': '反馈意见' }),
      rectify: field(z.array(words), 'texts', { en: 'To be rectified', 'zh-CN': '需整改事项' }).default([]),
    }),
  },
  rectify: {
    title: { en: 'Report on rectification', 'zh-CN': '报告整改' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      item: field(words, 'text', { en: 'What was rectified', 'zh-CN': '整改事项' }),
      proof: field(words, 'long text', { en: 'Proof', 'zh-CN': '佐证' }),
    }),
  },
  archive: archiveEvent('superior'),
  ...clockEvents,
} as const;
