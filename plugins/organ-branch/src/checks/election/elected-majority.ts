import { defineRule, election, leastCount, peopleFacts, reaches } from '@obligato/core';
import { z } from 'zod';
import { presentOf } from '../../facts/meetings/present.ts';
import { electionRegulations } from '../../sources.ts';
import { comparator, moreThan, share } from '../voting/quorum.ts';

/** Whoever is elected has the votes of more than half of those present with a vote: exactly half does not elect. */
export const electedMajority = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['result'] },
  clause: { source: electionRegulations, article: '当选票数', confidence: 'secondary' },
  why: {
    en: 'Who is to speak for everybody must have convinced most of those who were there to choose.',
    'zh-CN': '要代表大家，先得让到场的多数人信服。',
  },
  options: z.strictObject({ comparator, share }),
  defaults: { comparator: '>', share: '1/2' },
  stricter: { comparator: moreThan, share: 'max-share' },
  messages: {
    notElected: {
      en: '{{person}} has {{ayes}} votes; {{required}} are needed, counted on the {{present}} present. Not elected.',
      'zh-CN': '{{person}}得{{ayes}}票；按实到会{{present}}名计，须{{required}}票，未当选。',
      remedy: {
        en: 'Record them as not elected, and vote again for the seat.',
        'zh-CN': '请记为未当选，缺额另行选举。',
      },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, cycle, facts, options, found }) {
    const present = presentOf(facts.voters, cycle.context.ballot?.attendance ?? []).length;
    const required = leastCount(present, options.comparator, options.share);
    const votes = new Map(event.payload.tally.map(({ candidate, ayes }) => [candidate, ayes]));
    return event.payload.elected
      .map((person) => ({ person, ayes: votes.get(person) ?? 0 }))
      .filter(({ ayes }) => !reaches(ayes, present, options.comparator, options.share))
      .map(({ person, ayes }) => found('notElected', { person, ayes, required, present }));
  },
});
