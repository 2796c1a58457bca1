import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';
import { inOwnBranches } from './in-own-branches.ts';

/**
 * Every half year each member tells the branch what they think, do and learn. Once, in the branch where they live as
 * a member.
 */
export const memberReport = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S23; 教育管理条例 16 (no cadence)', confidence: 'local' },
  why: {
    en: 'A branch that never asks how its members are cannot help them.',
    'zh-CN': '支部不问党员的情况，就谈不上帮助。',
  },
  duty: {
    id: 'member-report',
    title: { en: 'Member’s half-year report', 'zh-CN': '党员思想工作学习汇报' },
    obligation: report,
    bearer: 'each-member',
    parameters: { to: 'branch' },
  },
  ...recurring('half-yearly'),
  ...inOwnBranches,
});
