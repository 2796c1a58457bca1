import { defineRule, meeting, peopleFacts, requiredShare } from '@obligato/core';
import { practice } from '../practice.ts';
import { attendanceAt } from './attendance-at.ts';
import { countQuorum, quorumMessages } from './count-quorum.ts';

/**
 * Half or more of those who have a vote and should attend must be there: 半数以上, which includes the half.
 * Units that read it as "more than half" set `comparator: ">"`. Who left the count, and by which approval, is a fact
 * of the decision.
 */
export const quorum = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'resume', 'resolve'] },
  clause: { source: practice, article: 'quorum', confidence: 'local' },
  why: {
    en: 'What a few decide in an empty room does not bind the rest.',
    'zh-CN': '少数人在空屋子里作的决定，约束不了大家。',
  },
  ...requiredShare,
  defaults: { comparator: '>=', share: '1/2' },
  messages: quorumMessages,
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate: ({ event, cycle, facts, options, found }) =>
    countQuorum({ voters: facts.voters, attendance: attendanceAt(event, cycle), options, found }),
});
