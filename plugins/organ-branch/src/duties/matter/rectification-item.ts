import { defineRule, matter } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** What an inspection or a life meeting found has to be put right, item by item. The text names no number of days. */
export const rectificationItem = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '17 (days: local)', confidence: 'local' },
  why: {
    en: 'A problem that was named and left alone is worse than one that nobody had seen.',
    'zh-CN': '查摆了问题却不整改，比没查摆更伤人心。',
  },
  duty: {
    id: 'rectification-item',
    title: { en: 'Item to put right', 'zh-CN': '整改事项' },
    obligation: matter,
    bearer: 'unit',
    atEnd: 'passes-on',
  },
  ...raisedWithin(40),
});
