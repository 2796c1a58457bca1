import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { trainingPlan } from '../../sources.ts';

/**
 * A new secretary is trained, generally within half a year of taking office: the superior's duty, raised by the
 * change.
 */
export const secretaryInduction = defineRule({
  kind: 'duty',
  clause: { source: trainingPlan, article: '新任书记', confidence: 'secondary' },
  why: {
    en: 'Nobody is born knowing how to run a branch.',
    'zh-CN': '当书记不是天生就会。',
  },
  duty: {
    id: 'secretary-induction',
    title: { en: 'Induction of a new secretary', 'zh-CN': '新任书记培训' },
    obligation: task,
    bearer: 'superior',
  },
  options: z.strictObject({ cadence: z.literal('occasional'), withinWorkingDays: z.int().min(1) }),
  defaults: { cadence: 'occasional', withinWorkingDays: 120 },
  stricter: { cadence: { order: ['occasional'] }, withinWorkingDays: 'min' },
  messages: {},
  owed: () => [],
});
