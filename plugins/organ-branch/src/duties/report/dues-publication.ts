import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { duesMeasures } from '../../sources.ts';

/** Once a year members hear how much was paid in dues, remitted and used: sums, and nobody’s name. */
export const duesPublication = defineRule({
  kind: 'duty',
  clause: { source: duesMeasures, article: '3, 4 (yearly publication)', confidence: 'text' },
  why: {
    en: 'Whoever pays may see what became of it.',
    'zh-CN': '党费收了多少、用在哪里，党员有权知道。',
  },
  duty: {
    id: 'dues-publication',
    title: { en: 'Publication of dues', 'zh-CN': '党费收缴使用情况公布' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'members' },
  },
  ...recurring('yearly'),
});
