import { defineRule, report } from '@obligato/core';
import { sourceArticle } from '../../sources.ts';
import { topicsRequired } from './topics-required.ts';

/** A head’s report says how the office was used; the rest stands in the same person’s report as a member. */
export const leaderReportTopics = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['leader-report'] },
  clause: { source: sourceArticle, article: 'S24', confidence: 'local' },
  why: {
    en: 'An office is lent, and whoever holds it says what it was used for.',
    'zh-CN': '职务是大家托付的，用来做了什么应当说明。',
  },
  ...topicsRequired,
  defaults: { topics: ['office'] },
});
