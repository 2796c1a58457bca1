import { defineRule, election } from '@obligato/core';
import { z } from 'zod';
import { electionRegulations } from '../../sources.ts';

/** Seats go by votes, and no further than there are seats; a tie at the last seat is decided by another ballot. */
export const electedInOrder = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['result'] },
  clause: { source: electionRegulations, article: '按得票多少当选', confidence: 'secondary' },
  why: { en: 'Between equals only the voters choose.', 'zh-CN': '票数相等，只能由选举人再作选择。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    tooMany: {
      en: '{{elected}} would be elected for {{seats}} seats.',
      'zh-CN': '当选{{elected}}名，超过应选名额{{seats}}名。',
      remedy: { en: 'Take those with the most votes.', 'zh-CN': '请按得票多少取足名额。' },
    },
    passedOver: {
      en: '{{person}} has as many votes as {{elected}} or more, and is not elected.',
      'zh-CN': '{{person}}得票不少于{{elected}}，却未当选。',
      remedy: {
        en: 'Go by the votes; where they are equal, vote again among the equals.',
        'zh-CN': '请按得票排序；票数相等的，就其再次投票。',
      },
    },
    tooManyVotes: {
      en: '{{person}} has {{ayes}} votes, but only {{returned}} papers came back.',
      'zh-CN': '{{person}}得{{ayes}}票，而收回选票仅{{returned}}张。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const { tally, elected } = event.payload;
    const seats = cycle.context.seats ?? 0;
    const returned = cycle.context.ballot?.returned ?? 0;
    const all = new Set([...cycle.context.elected, ...elected]).size;
    const last = tally.filter(({ candidate }) => elected.includes(candidate)).sort((a, b) => a.ayes - b.ayes)[0];
    const passedOver = tally.filter(({ candidate, ayes }) => last && !elected.includes(candidate) && ayes >= last.ayes);
    return [
      ...(all > seats ? [found('tooMany', { elected: all, seats })] : []),
      ...passedOver.map(({ candidate }) =>
        found('passedOver', { person: candidate, elected: last?.candidate ?? candidate }),
      ),
      ...tally
        .filter(({ ayes }) => ayes > returned)
        .map(({ candidate, ayes }) => found('tooManyVotes', { person: candidate, ayes, returned })),
    ];
  },
});
