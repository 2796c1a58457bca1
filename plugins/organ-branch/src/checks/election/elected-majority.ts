import { defineRule, election, requiredUnlessReached } from '@obligato/core';
import { presentOf } from '../../facts/meetings/present.ts';
import { electedByMajority } from '../counting/elected-by-majority.ts';

/** Whoever is elected has the votes of more than half of those present with a vote: exactly half does not elect. */
export const electedMajority = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['result'] },
  ...electedByMajority,
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
  evaluate({ event, cycle, facts, options, found }) {
    const present = presentOf(facts.voters, cycle.context.ballot?.attendance ?? []).length;
    const votes = new Map(event.payload.tally.map(({ candidate, ayes }) => [candidate, ayes]));
    return event.payload.elected.flatMap((person) => {
      const ayes = votes.get(person) ?? 0;
      const required = requiredUnlessReached(ayes, present, options);
      return required === undefined ? [] : [found('notElected', { person, ayes, required, present })];
    });
  },
});
