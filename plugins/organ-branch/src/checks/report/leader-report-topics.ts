import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';
import { missingTopics } from './missing-topics.ts';

/** A head’s report says how the office was used; the rest stands in the same person’s report as a member. */
export const leaderReportTopics = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['leader-report'] },
  clause: { source: sourceArticle, article: 'S24', confidence: 'local' },
  why: {
    en: 'An office is lent, and whoever holds it says what it was used for.',
    'zh-CN': '职务是大家托付的，用来做了什么应当说明。',
  },
  options: z.strictObject({ topics: z.array(z.string().min(1)) }),
  defaults: { topics: ['office'] },
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
