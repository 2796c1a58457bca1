/** What can be said about a target assessment. The superior's half is marked `by: 'superior'`. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { words } from '../../machine/payload.ts';

const target = z.strictObject({ id: words, text: words });

export const assessmentEvents = {
  setTargets: {
    title: { en: 'Agree the targets', 'zh-CN': '确定目标' },
    by: 'unit',
    payload: z.strictObject({ targets: z.array(target).min(1) }),
  },
  adjust: {
    title: { en: 'Adjust the targets', 'zh-CN': '调整目标' },
    by: 'superior',
    payload: z.strictObject({ targets: z.array(target).min(1), reason: words }),
  },
  selfCheck: {
    title: { en: 'Check oneself', 'zh-CN': '自查' },
    by: 'unit',
    payload: z.strictObject({ evidence: z.array(z.strictObject({ target: words, text: words })).min(1) }),
  },
  inspect: {
    title: { en: 'Inspect', 'zh-CN': '检查' },
    by: 'superior',
    payload: z.strictObject({ inspector: words, observations: z.array(words).min(1) }),
  },
  score: {
    title: { en: 'Score the targets', 'zh-CN': '评定目标' },
    by: 'superior',
    payload: z.strictObject({
      /** One for each target; empty where none was ever set. */
      results: z.array(z.strictObject({ target: words, met: z.enum(['met', 'partly', 'not-met', 'cannot-judge']) })),
    }),
  },
  feedBack: {
    title: { en: 'Give feedback', 'zh-CN': '反馈' },
    by: 'superior',
    payload: z.strictObject({ text: words, rectify: z.array(words).default([]) }),
  },
  rectify: {
    title: { en: 'Report on rectification', 'zh-CN': '报告整改' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({ item: words, proof: words }),
  },
  archive: archiveEvent('superior'),
  ...clockEvents,
} as const;
