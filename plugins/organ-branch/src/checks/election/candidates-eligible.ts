import { defineRule, election } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { fullMembers } from '../../facts/people/full-members.ts';
import { electionRegulations } from '../../sources.ts';

/** Only full members can be elected. */
export const candidatesEligible = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['nominate'] },
  clause: { source: electionRegulations, article: '5', confidence: 'text' },
  why: { en: 'Who may not vote here cannot be voted for here.', 'zh-CN': '没有选举权，也就没有被选举权。' },
  ...noOptions,
  people: ['people'],
  messages: {
    notEligible: {
      en: 'Not full members of this branch: {{people}}.',
      'zh-CN': '非本支部正式党员：{{people}}。',
      remedy: { en: 'Strike them from the list.', 'zh-CN': '请从候选人名单中删去。' },
    },
  },
  facts: { fullMembers },
  evaluate({ event, facts, found }) {
    const people = event.payload.candidates.filter((candidate) => !facts.fullMembers.includes(candidate));
    return people.length === 0 ? [] : [found('notEligible', { people })];
  },
});
