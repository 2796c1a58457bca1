import { addMonths, defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { lastDone } from '../facts/last-done.ts';
import { bothStandards } from '../sources.ts';

/** An assessment is good for so many months: the next one comes before the last one runs out. */
export const reviewBeforeExpiry = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'finish', duties: ['supplier-assessment'] },
  clause: { source: bothStandards, article: '8.4.1; A.5.22 (months: local)', confidence: 'local' },
  why: { en: 'Between two assessments nobody knows anything.', 'zh-CN': '两次评价之间出现空档，就没人知道情况。' },
  options: z.strictObject({ months: z.int().min(1).max(60) }),
  defaults: { months: 12 },
  stricter: { months: 'min' },
  messages: {},
  facts: { lastDone },
  bounds: ({ facts, options }) =>
    facts.lastDone === null ? {} : { notAfter: addMonths(facts.lastDone, options.months) },
});
