import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { recurring } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Where a branch has groups, each group meets, generally once a month. */
export const groupMeeting = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '13', confidence: 'text' },
  why: {
    en: 'In a large branch the group is where everybody gets to speak.',
    'zh-CN': '党员人数较多时，小组会上人人都能说上话。',
  },
  duty: {
    id: 'group-meeting',
    title: { en: 'Group meeting', 'zh-CN': '党小组会' },
    obligation: meeting,
    bearer: 'each-group',
    parameters: { body: 'group' },
  },
  ...recurring('monthly'),
  messages: {
    noGroups: { en: 'This branch has no groups.', 'zh-CN': '本支部未设党小组。' },
  },
  facts: { groups: peopleFacts.groupCount },
  owed: ({ facts, found }) => (facts.groups > 0 ? [] : [found('noGroups', {})]),
});
