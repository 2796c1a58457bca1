import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { bothStandards } from '../sources.ts';

/** Those who supply what matters are looked at again. */
export const supplierAssessment = defineRule({
  kind: 'duty',
  clause: { source: bothStandards, article: '8.4.1; A.5.22 (cadence: local)', confidence: 'local' },
  why: {
    en: 'A supplier was good when it was chosen; nobody knows whether it still is.',
    'zh-CN': '选定时合格的供应商，如今是否仍合格，要看了才知道。',
  },
  duty: {
    id: 'supplier-assessment',
    title: { en: 'Supplier assessment', 'zh-CN': '供应商评价' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('yearly'),
});
