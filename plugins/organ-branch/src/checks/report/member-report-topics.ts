import { defineRule, report } from '@obligato/core';
import { sourceArticle } from '../../sources.ts';
import { topicsRequired } from './topics-required.ts';

/** A member’s report is about what they think, do and learn. */
export const memberReportTopics = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['member-report'] },
  clause: { source: sourceArticle, article: 'S23; 教育管理条例 16', confidence: 'local' },
  why: {
    en: 'Nobody is only their work.',
    'zh-CN': '汇报不只讲工作，也讲思想和学习。',
  },
  ...topicsRequired,
  defaults: { topics: ['thinking', 'work', 'study'] },
});
