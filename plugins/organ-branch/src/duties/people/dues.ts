import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { duesMeasures } from '../../sources.ts';

/** Dues are paid every month. The branch says how many are late, never who. */
export const dues = defineRule({
  kind: 'duty',
  clause: { source: duesMeasures, article: '1', confidence: 'text' },
  why: {
    en: 'Paying every month is the simplest sign of belonging, and its absence the earliest of losing touch.',
    'zh-CN': '按月交纳党费，是党员意识最平常的体现。',
  },
  duty: {
    id: 'dues',
    title: { en: 'Dues', 'zh-CN': '党费收缴' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('monthly'),
});
