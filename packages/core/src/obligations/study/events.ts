/** What can be said about a unit's study. Of persons only praise; hours come from attendance lists and are never entered. */
import { z } from 'zod';
import { archiveEvent } from '../../machine/archive-event.ts';
import { clockEvents } from '../../machine/clock-events.ts';
import { day, words } from '../../machine/payload.ts';

const tier = z.strictObject({ level: words, requirement: words });

export const studyEvents = {
  plan: {
    title: { en: 'Draw up the study plan', 'zh-CN': '制定学习计划' },
    by: 'unit',
    payload: z.strictObject({
      tiers: z.array(tier).min(1),
      reading: z.array(words).min(1),
      /** Last day of a plan for several years; absent for one that ends with its period. */
      until: day.optional(),
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
    payload: z.strictObject({ plan: words }),
  },
  apply: {
    title: { en: 'Apply what was learnt to a problem', 'zh-CN': '学以致用' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({ problem: words, outcome: words }),
  },
  check: {
    title: { en: 'Check how study goes', 'zh-CN': '检查学习' },
    by: 'unit',
    payload: z.strictObject({ observations: z.array(words).min(1) }),
  },
  praise: {
    title: { en: 'Praise a result or a contribution', 'zh-CN': '表扬' },
    by: 'unit',
    anyOrder: true,
    payload: z.strictObject({ who: words, for: words }),
  },
  complete: {
    title: { en: 'Close the year of study', 'zh-CN': '完成年度学习' },
    by: 'unit',
    payload: z.strictObject({ summary: words }),
  },
  archive: archiveEvent('unit'),
  ...clockEvents,
} as const;
