import { defineRule, study } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** Every branch studies by a plan with required reading; one for several years is looked at every year. */
export const studyPlan = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S25', confidence: 'local' },
  why: {
    en: 'Study without a plan is what is left over after work.',
    'zh-CN': '学习没有计划，就只能见缝插针。',
  },
  duty: {
    id: 'study-plan',
    title: { en: 'Study plan', 'zh-CN': '学习计划' },
    obligation: study,
    bearer: 'unit',
  },
  ...recurring('yearly'),
});
