import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';
import { missingTopics } from './missing-topics.ts';

/**
 * A branch’s report takes up work and study, what members asked for, and conduct: the eight-point rules are a
 * standing topic.
 */
export const branchReportTopics = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['branch-report'] },
  clause: { source: sourceArticle, article: 'S13, S21, S30', confidence: 'local' },
  why: {
    en: 'A report that leaves out what members asked for answers nobody.',
    'zh-CN': '不回应党员关切的报告，等于没有报告。',
  },
  options: z.strictObject({ topics: z.array(z.string().min(1)) }),
  defaults: { topics: ['work', 'study', 'concerns', 'conduct'] },
  stricter: { topics: 'union' },
  messages: {
    leftOut: {
      en: 'The report says nothing about: {{topic}}.',
      'zh-CN': '报告未涉及：{{topic}}。',
      remedy: { en: 'Two honest sentences are enough.', 'zh-CN': '实实在在写上两句即可。' },
    },
  },
  evaluate: ({ event, options, found }) =>
    missingTopics(event.payload.parts, options.topics).map((topic) => found('leftOut', { topic })),
});
