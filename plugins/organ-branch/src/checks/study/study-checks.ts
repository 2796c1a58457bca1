import { defineRule, study } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** Study is checked regularly. The article gives no number; twice a year is a default. */
export const studyChecks = defineRule({
  kind: 'check',
  on: { obligation: study, events: ['complete'] },
  clause: { source: sourceArticle, article: 'S27 (no number)', confidence: 'local' },
  why: {
    en: 'A plan that nobody looks at until December is a wish.',
    'zh-CN': '年底才翻出来的计划，只是愿望。',
  },
  options: z.strictObject({ times: z.int().min(1).max(12) }),
  defaults: { times: 2 },
  stricter: { times: 'max' },
  messages: {
    tooFew: {
      en: 'Study was checked {{given}} times this year; {{required}} are asked for.',
      'zh-CN': '本年度检查学习{{given}}次，应不少于{{required}}次。',
      remedy: { en: 'Check once more, and close the year then.', 'zh-CN': '请再检查一次后办结。' },
      measure: { asked: 'required', found: 'given', in: 'times' },
    },
  },
  evaluate({ cycle, options, found }) {
    const given = cycle.context.checks.length;
    return given >= options.times ? [] : [found('tooFew', { given, required: options.times })];
  },
});
