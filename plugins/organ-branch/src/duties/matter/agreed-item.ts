import { defineRule, matter } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** What a meeting agreed is done by somebody, by a day: the meeting’s own, or so many working days. The text names no number. */
export const agreedItem = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '16; S9 (days: local)', confidence: 'local' },
  why: {
    en: 'A meeting has an effect when somebody does afterwards what was agreed.',
    'zh-CN': '议而有决、决而有行，开会才有效果。',
  },
  duty: {
    id: 'agreed-item',
    title: { en: 'Agreed item', 'zh-CN': '议定事项' },
    obligation: matter,
    bearer: 'unit',
    atEnd: 'passes-on',
  },
  ...raisedWithin(20),
});
