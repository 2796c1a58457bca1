import { defineRule, inTheRoom, meeting, noOptions, peopleFacts, votersInTheRoom } from '@obligato/core';
import { practice } from '../practice.ts';
import { presentOf } from './present.ts';

/**
 * In the room there are no more votes than people present who have one. Whatever the vote is about. More votes than people
 * of any kind no unit lets through: that the meeting itself says.
 */
export const voteCount = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  clause: { source: practice, article: 'voting', confidence: 'local' },
  why: {
    en: 'A count that cannot be right is a vote that did not take place.',
    'zh-CN': '票数对不上，等于没有表决。',
  },
  ...noOptions,
  messages: {
    tooManyVotes: {
      en: '{{votes}} votes were counted, but only {{present}} people with a vote were present.',
      'zh-CN': '共计{{votes}}票，而到会有表决权者仅{{present}}名。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, cycle, facts, found }) {
    const { ayes, noes, abstentions } = event.payload;
    const votes = ayes + noes + abstentions;
    const present = presentOf(facts.voters, inTheRoom(cycle.context)).length;
    return votes > present && votes <= votersInTheRoom(cycle.context)
      ? [found('tooManyVotes', { votes, present })]
      : [];
  },
});
