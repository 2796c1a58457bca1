import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { democraticLifeRules } from '../../sources.ts';
import { countQuorum, quorumMessages } from './count-quorum.ts';
import { comparator, moreThan, share } from './quorum.ts';

/** The leading group's own life meeting needs two thirds of those who should attend, two thirds included. */
export const leadingGroupQuorum = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'], duties: ['democratic-life-meeting'] },
  clause: { source: democraticLifeRules, article: '到会人数', confidence: 'secondary' },
  why: {
    en: 'Criticism of those who are not there is gossip.',
    'zh-CN': '人不到场，批评就成了背后议论。',
  },
  options: z.strictObject({ comparator, share }),
  defaults: { comparator: '>=', share: '2/3' },
  stricter: { comparator: moreThan, share: 'max-share' },
  messages: quorumMessages,
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate: ({ event, facts, options, found }) =>
    countQuorum({ voters: facts.voters, attendance: event.payload.attendance, options, found }),
});
