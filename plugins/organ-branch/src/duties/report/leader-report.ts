import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';
import { cadence, moreOften } from '../cadence-option.ts';
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
  options: z.strictObject({ cadence }),
  defaults: { cadence: 'half-yearly' },
  stricter: { cadence: moreOften },
  ...inOwnBranches,
});
