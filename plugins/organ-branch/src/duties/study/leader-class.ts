import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { branchRegulations } from '../../sources.ts';

/**
 * A leader teaches a class at least once a year. The text binds committee secretaries to the number; leaders teach
 * “periodically”.
 */
export const leaderClass = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '16', confidence: 'text' },
  why: {
    en: 'Who teaches has to think it through first.',
    'zh-CN': '讲给别人听，自己先要想明白。',
  },
  duty: {
    id: 'leader-class',
    title: { en: 'Class taught by a leader', 'zh-CN': '领导干部讲党课' },
    obligation: task,
    bearer: 'each-leader',
  },
  ...recurring('yearly'),
  messages: {
    inBranches: {
      en: 'The members of this committee teach in their own branches.',
      'zh-CN': '本委员会成员在所在支部讲课。',
    },
  },
  facts: { committeeUnit },
  owed: ({ facts, found }) => (facts.committeeUnit ? [found('inBranches', {})] : []),
});
