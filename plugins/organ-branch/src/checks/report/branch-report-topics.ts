import { defineRule, report } from '@obligato/core';
import { sourceArticle } from '../../sources.ts';
import { topicsRequired } from './topics-required.ts';

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
  ...topicsRequired,
  defaults: { topics: ['work', 'study', 'concerns', 'conduct'] },
});
