import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { organRegulations } from '../../sources.ts';

/** Once a year the committee settles how the debriefs of its branches’ secretaries are graded. */
export const debriefRound = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '39; 述职评议考核办法 (grades: unverified)', confidence: 'unverified' },
  why: {
    en: 'Grades that nobody settled together are worth what each of them meant.',
    'zh-CN': '等次统一确定，评议才有分量。',
  },
  duty: {
    id: 'debrief-round',
    title: { en: 'Grades of the debriefs', 'zh-CN': '书记述职评议定等' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('yearly'),
  messages: {
    notCommittee: {
      en: 'The committee above this branch settles the grades.',
      'zh-CN': '由上级党委统一定等。',
    },
  },
  facts: { committeeUnit },
  owed: ({ facts, found }) => (facts.committeeUnit ? [] : [found('notCommittee', {})]),
});
