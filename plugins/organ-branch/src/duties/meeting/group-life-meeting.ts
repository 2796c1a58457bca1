import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { recurring } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** A branch with groups lets each of them hold a life meeting of its own: the text knows that form. */
export const groupLifeMeeting = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '17; S18', confidence: 'text' },
  why: {
    en: 'Among eight people something is said that thirty never hear.',
    'zh-CN': '人少一些，话才说得开。',
  },
  duty: {
    id: 'group-life-meeting',
    title: { en: 'Life meeting of a group', 'zh-CN': '党小组组织生活会' },
    obligation: meeting,
    bearer: 'each-group',
    parameters: { body: 'group' },
  },
  ...recurring('yearly'),
  messages: {
    noGroups: { en: 'This branch has no groups.', 'zh-CN': '本支部未设党小组。' },
  },
  facts: { groups: peopleFacts.groupCount },
  owed: ({ facts, found }) => (facts.groups > 0 ? [] : [found('noGroups', {})]),
});
