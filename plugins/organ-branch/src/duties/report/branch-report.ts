import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** Every half year the branch tells all its members what it did, and answers what they ask. */
export const branchReport = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S21, S22; 支部工作条例 11 (no cadence)', confidence: 'local' },
  why: {
    en: 'Members who never hear what was done in their name stop asking.',
    'zh-CN': '支部做了什么，党员应当听得到、问得着。',
  },
  duty: {
    id: 'branch-report',
    title: { en: 'Half-year report to all members', 'zh-CN': '支部工作报告' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'members' },
  },
  ...recurring('half-yearly'),
});
