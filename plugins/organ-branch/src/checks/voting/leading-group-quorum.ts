import { defineRule, meeting, peopleFacts, requiredShare } from '@obligato/core';
import { attendanceAt, countQuorum, quorumMessages } from '@obligato/general';
import { democraticLifeRules } from '../../sources.ts';

/** The leading group's own life meeting needs two thirds of those who should attend, two thirds included. */
export const leadingGroupQuorum = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'resume', 'resolve'], duties: ['democratic-life-meeting'] },
  clause: { source: democraticLifeRules, article: '到会人数', confidence: 'secondary' },
  why: {
    en: 'Criticism of those who are not there is gossip.',
    'zh-CN': '人不到场，批评就成了背后议论。',
  },
  ...requiredShare,
  defaults: { comparator: '>=', share: '2/3' },
  messages: quorumMessages,
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate: ({ event, cycle, facts, options, found }) =>
    countQuorum({ voters: facts.voters, attendance: attendanceAt(event, cycle), options, found }),
});
