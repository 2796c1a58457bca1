/** What can be said about a unit's study. Of persons only praise; hours come from attendance lists and are never entered. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { field } from '../../machine/fields/field.ts';
import { day, someWords, words } from '../../machine/payload.ts';

const tier = z.strictObject({
  level: field(words, 'text', { en: 'Level', 'zh-CN': '层次' }),
  requirement: field(words, 'text', { en: 'Requirement', 'zh-CN': '要求' }),
});

export const studyEvents = {
  plan: {
    title: { en: 'Draw up the study plan', 'zh-CN': '制定学习计划' },
    by: 'unit',
    payload: z.strictObject({
      tiers: z.array(tier).min(1),
      reading: field(someWords, 'texts', { en: 'Reading', 'zh-CN': '学习内容' }),
      /** Last day of a plan for several years; absent for one that ends with its period. */
      until: field(day, 'day', { en: 'Last day of the plan', 'zh-CN': '计划截止日期' }).optional(),
    }),
  },
  publish: {
    title: { en: 'Publish the plan', 'zh-CN': '公布计划' },
    by: 'unit',
    payload: z.strictObject({}),
  },
  carryOn: {
    title: { en: 'Carry on with a plan that still runs', 'zh-CN': '沿用在行计划' },
    by: 'unit',
    /** The cycle in which the plan was drawn up: it is not written out again. */
    payload: z.strictObject({ plan: field(words, 'cycle', { en: 'The plan that still runs', 'zh-CN': '沿用的计划' }) }),
  },
  apply: {
    title: { en: 'Apply what was learnt to a problem', 'zh-CN': '学以致用' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      problem: field(words, 'text', { en: 'Problem', 'zh-CN': '问题' }),
      outcome: field(words, 'text', { en: 'Outcome', 'zh-CN': '成效' }),
    }),
  },
  check: {
    title: { en: 'Check how study goes', 'zh-CN': '检查学习' },
    by: 'unit',
    payload: z.strictObject({ observations: field(someWords, 'texts', { en: 'Observations', 'zh-CN': '检查情况' }) }),
  },
  praise: {
    title: { en: 'Praise a result or a contribution', 'zh-CN': '表扬' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({
      who: field(words, 'name', { en: 'Who is praised', 'zh-CN': '受表扬者' }),
      for: field(words, 'text', { en: 'What for', 'zh-CN': '表扬事由' }),
    }),
  },
  complete: {
    title: { en: 'Close the year of study', 'zh-CN': '完成年度学习' },
    by: 'unit',
    payload: z.strictObject({ summary: field(words, 'long text', { en: 'Summary', 'zh-CN': '总结' }) }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
