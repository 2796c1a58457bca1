import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { membersAway } from '../../facts/people/people-to-reach.ts';
import { educationRegulations } from '../../sources.ts';

/** The branch keeps in touch with members who are floating or abroad, at least every half year. */
export const floatingContact = defineRule({
  kind: 'duty',
  clause: { source: educationRegulations, article: '32, 34', confidence: 'text' },
  why: {
    en: 'Who is far away is the first to be forgotten.',
    'zh-CN': '离得远的党员，最容易被忘记。',
  },
  duty: {
    id: 'floating-contact',
    title: { en: 'Contact with members who are away', 'zh-CN': '流动党员联系' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('half-yearly'),
  messages: {
    nobodyAway: { en: 'No member of this branch is away.', 'zh-CN': '本支部没有流动或出国党员。' },
  },
  facts: { away: membersAway },
  owed: ({ facts, found }) => (facts.away > 0 ? [] : [found('nobodyAway', {})]),
});
