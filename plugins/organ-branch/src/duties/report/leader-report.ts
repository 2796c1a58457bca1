import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';
import { inOwnBranches } from './in-own-branches.ts';

/**
 * A head reports like every member and as often, member or not: here on the office alone, since the rest stands in
 * the report as a member.
 */
export const leaderReport = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S24; 机关条例 26(6)', confidence: 'local' },
  why: {
    en: 'Who is asked like everybody else is a member like everybody else.',
    'zh-CN': '领导同样汇报，才是普通一员。',
  },
  duty: {
    id: 'leader-report',
    title: { en: 'Leader’s half-year report', 'zh-CN': '行政负责人汇报' },
    obligation: report,
    bearer: 'each-leader',
    parameters: { to: 'branch' },
  },
  ...recurring('half-yearly'),
  ...inOwnBranches,
});
