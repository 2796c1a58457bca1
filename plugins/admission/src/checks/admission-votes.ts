import { defineRule, peopleFacts, requiredShare, requiredUnlessReached } from '@obligato/core';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/**
 * Ayes of more than half of those who should attend and have a vote. Opinions that absent members handed in before the
 * meeting are counted; nobody who was there hands in another. More votes than people of any kind no unit lets through: that the
 * admission itself says.
 */
export const admissionVotes = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['vote'] },
  clause: { source: admissionRules, article: '20–21, 33', confidence: 'text' },
  why: {
    en: 'Who joins stays; so those who could not come that day are heard as well.',
    'zh-CN': '发展一名党员是长远的事，当天到不了会的同志也要听到他的意见。',
  },
  ...requiredShare,
  defaults: { comparator: '>', share: '1/2' },
  messages: {
    notCarried: {
      en: '{{ayes}} ayes, {{written}} of them in writing; {{required}} are needed, counted on the {{expected}} who should attend. It is not carried.',
      'zh-CN': '赞成{{ayes}}票（含书面{{written}}票）；按应到会{{expected}}名计，须{{required}}票，未获通过。',
      remedy: { en: 'Record it as not carried.', 'zh-CN': '请记为未通过。' },
    },
    isCarried: {
      en: '{{ayes}} ayes, {{written}} of them in writing, counted on the {{expected}} who should attend: that carries it, and it is written down as not carried.',
      'zh-CN': '赞成{{ayes}}票（含书面{{written}}票），按应到会{{expected}}名计已获通过，却记为未通过。',
      remedy: { en: 'Record it as carried, or count again.', 'zh-CN': '请记为通过，或重新计票。' },
      disagrees: true,
    },
    tooManyVotes: {
      en: '{{votes}} votes, but only {{people}} people who could give them.',
      'zh-CN': '共{{votes}}票，而可投票者仅{{people}}名。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, facts, options, found }) {
    const { votes, written, carried } = event.payload;
    const expected = facts.voters.length;
    const there = new Set(event.payload.present);
    const present = facts.voters.filter(({ member }) => there.has(member)).length;
    const ayes = votes.ayes + written.ayes;
    const required = requiredUnlessReached(ayes, expected, options);
    const counted = { ayes, written: written.ayes, expected };
    return [
      ...(sum(votes) > present && sum(votes) <= there.size
        ? [found('tooManyVotes', { votes: sum(votes), people: present })]
        : []),
      ...(sum(written) > expected - present
        ? [found('tooManyVotes', { votes: sum(written), people: expected - present })]
        : []),
      ...(required !== undefined && carried ? [found('notCarried', { ...counted, required })] : []),
      ...(required === undefined && !carried ? [found('isCarried', counted)] : []),
    ];
  },
});

const sum = ({ ayes, noes, abstentions }: { ayes: number; noes: number; abstentions: number }) =>
  ayes + noes + abstentions;
