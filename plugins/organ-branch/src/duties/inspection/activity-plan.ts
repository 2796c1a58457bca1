import { defineRule, task } from '@obligato/core';
import { cadence, moreOften } from '@obligato/general';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** Each season the branch plans its activities around the unit’s work and what members have on their minds. */
export const activityPlan = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S8', confidence: 'local' },
  why: {
    en: 'Activities that start from nothing in particular lead nowhere in particular.',
    'zh-CN': '活动没有由头，也就没有着落。',
  },
  duty: {
    id: 'activity-plan',
    title: { en: 'Activity plan', 'zh-CN': '活动计划' },
    obligation: task,
    bearer: 'unit',
  },
  options: z.strictObject({ cadence, daysEarly: z.int().min(0) }),
  // A plan is made before what it plans.
  defaults: { cadence: 'quarterly', daysEarly: 31 },
  stricter: { cadence: moreOften, daysEarly: 'min' },
  messages: {},
  owed: () => [],
});
