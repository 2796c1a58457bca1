import { defineRule, election } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { electionRegulations } from '../../sources.ts';

/** Seats go by votes; a tie at the last seat is decided by another ballot. */
export const electedInOrder = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['result'] },
  clause: { source: electionRegulations, article: '按得票多少当选', confidence: 'secondary' },
  why: { en: 'Between equals only the voters choose.', 'zh-CN': '票数相等，只能由选举人再作选择。' },
  ...noOptions,
  people: ['person', 'elected'],
  messages: {
    passedOver: {
      en: '{{person}} has as many votes as {{elected}} or more, and is not elected.',
      'zh-CN': '{{person}}得票不少于{{elected}}，却未当选。',
      remedy: {
        en: 'Go by the votes; where they are equal, vote again among the equals.',
        'zh-CN': '请按得票排序；票数相等的，就其再次投票。',
      },
    },
  },
  evaluate({ event, found }) {
    const { tally, elected } = event.payload;
    const last = tally.filter(({ candidate }) => elected.includes(candidate)).sort((a, b) => a.ayes - b.ayes)[0];
    if (!last) return [];
    return tally
      .filter(({ candidate, ayes }) => !elected.includes(candidate) && ayes >= last.ayes)
      .map(({ candidate }) => found('passedOver', { person: candidate, elected: last.candidate }));
  },
});
