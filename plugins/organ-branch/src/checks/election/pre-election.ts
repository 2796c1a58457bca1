import { defineRule, election, peopleFacts, requiredShare, requiredUnlessReached } from '@obligato/core';
import { electionRegulations } from '../../sources.ts';

/** Where a pre-election is used, a candidate needs more than half of all who should attend, not of those who came. */
export const preElection = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['nominate'] },
  clause: { source: electionRegulations, article: '预选', confidence: 'secondary' },
  why: {
    en: 'A candidate of the whole branch is more than the favourite of one evening.',
    'zh-CN': '正式候选人应得到全体应到会党员过半数认可。',
  },
  ...requiredShare,
  defaults: { comparator: '>', share: '1/2' },
  people: ['candidate'],
  messages: {
    notNominated: {
      en: '{{candidate}} had {{ayes}} votes in the pre-election; {{required}} are needed, counted on the {{expected}} who should attend.',
      'zh-CN': '{{candidate}}预选得{{ayes}}票；按应到会{{expected}}名计，须{{required}}票。',
      remedy: { en: 'Take them off the list, or hold another pre-election.', 'zh-CN': '请调整名单，或重新预选。' },
      measure: { asked: 'required', found: 'ayes', in: 'votes' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, facts, options, found }) {
    const { candidates, preElection: tally } = event.payload;
    if (tally === undefined) return [];
    const expected = facts.voters.length;
    const votes = new Map(tally.map(({ candidate, ayes }) => [candidate, ayes]));
    return candidates.flatMap((candidate) => {
      const ayes = votes.get(candidate) ?? 0;
      const required = requiredUnlessReached(ayes, expected, options);
      return required === undefined ? [] : [found('notNominated', { candidate, ayes, required, expected })];
    });
  },
});
