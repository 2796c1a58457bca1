import { defineRule, report } from '@obligato/core';
import { organRegulations } from '../../sources.ts';
import { topicsRequired } from './topics-required.ts';

/** The report upward says what members worry about, and what the branch advises. */
export const ideologicalReportTopics = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['ideological-report'] },
  clause: { source: organRegulations, article: '17; S13', confidence: 'text' },
  why: {
    en: 'A worry passed on without advice is only gossip.',
    'zh-CN': '只报情况、不提建议，解决不了问题。',
  },
  ...topicsRequired,
  defaults: { topics: ['state-of-mind', 'advice'] },
});
