import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { organRegulations } from '../../sources.ts';
import { missingTopics } from './missing-topics.ts';

/** The report upward says what members worry about, and what the branch advises. */
export const ideologicalReportTopics = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['ideological-report'] },
  clause: { source: organRegulations, article: '17; S13', confidence: 'text' },
  why: {
    en: 'A worry passed on without advice is only gossip.',
    'zh-CN': '只报情况、不提建议，解决不了问题。',
  },
  options: z.strictObject({ topics: z.array(z.string().min(1)) }),
  defaults: { topics: ['state-of-mind', 'advice'] },
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
