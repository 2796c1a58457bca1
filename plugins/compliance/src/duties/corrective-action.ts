import { defineRule, matter } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { bothStandards } from '../sources.ts';

/** What an audit found is put right, item by item, each by somebody and by a day. */
export const correctiveAction = defineRule({
  kind: 'duty',
  clause: { source: bothStandards, article: '10.2 (days: local)', confidence: 'local' },
  why: {
    en: 'A finding in a report is nobody’s; an item with a day is somebody’s.',
    'zh-CN': '写在报告里的问题没人管，落到人头和日期上才有人改。',
  },
  duty: {
    id: 'corrective-action',
    title: { en: 'Corrective action', 'zh-CN': '纠正措施' },
    obligation: matter,
    bearer: 'unit',
    atEnd: 'passes-on',
  },
  ...raisedWithin(40),
});
