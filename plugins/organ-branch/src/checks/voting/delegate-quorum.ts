import { defineRule, meeting, peopleFacts, requiredShare } from '@obligato/core';
import { attendanceAt, countQuorum, quorumMessages } from '@obligato/general';
import { electionRegulations } from '../../sources.ts';

/** A congress of delegates meets with four fifths of its delegates, four fifths included. */
export const delegateQuorum = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'resume', 'resolve'], duties: ['delegate-congress'] },
  clause: { source: electionRegulations, article: '到会人数', confidence: 'secondary' },
  why: {
    en: 'A delegate who stays away leaves many without a voice.',
    'zh-CN': '一名代表缺席，他所代表的许多人就没有了声音。',
  },
  ...requiredShare,
  defaults: { comparator: '>=', share: '4/5' },
  messages: quorumMessages,
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate: ({ event, cycle, facts, options, found }) =>
    countQuorum({ voters: facts.voters, attendance: attendanceAt(event, cycle), options, found }),
});
