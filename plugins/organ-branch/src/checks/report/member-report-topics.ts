import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';
import { missingTopics } from './missing-topics.ts';

/** A member’s report is about what they think, do and learn. */
export const memberReportTopics = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['member-report'] },
  clause: { source: sourceArticle, article: 'S23; 教育管理条例 16', confidence: 'local' },
  why: {
    en: 'Nobody is only their work.',
    'zh-CN': '汇报不只讲工作，也讲思想和学习。',
  },
  options: z.strictObject({ topics: z.array(z.string().min(1)) }),
  defaults: { topics: ['thinking', 'work', 'study'] },
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
