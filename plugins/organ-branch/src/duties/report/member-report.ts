import { defineRule, report } from '@obligato/core';
import { z } from 'zod';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { sourceArticle } from '../../sources.ts';
import { cadence, moreOften } from '../cadence-option.ts';

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
  options: z.strictObject({ cadence }),
  defaults: { cadence: 'half-yearly' },
  stricter: { cadence: moreOften },
  messages: {
    inBranches: {
      en: 'The members of this committee report in their own branches.',
      'zh-CN': '本委员会成员在所在支部汇报。',
    },
  },
  facts: { committeeUnit },
  owed: ({ facts, found }) => (facts.committeeUnit ? [found('inBranches', {})] : []),
});
