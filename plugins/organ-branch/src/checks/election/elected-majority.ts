import { defineRule, election, requiredUnlessReached } from '@obligato/core';
import { presentOf } from '@obligato/general';
import { electedByMajority } from '../counting/elected-by-majority.ts';

/** Whoever is elected has the votes of more than half of those present with a vote: exactly half does not elect. */
export const electedMajority = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['result'] },
  ...electedByMajority,
  people: ['person'],
  messages: {
    notElected: {
      en: '{{person}} has {{ayes}} votes; {{required}} are needed, counted on the {{present}} present. Not elected.',
      'zh-CN': '{{person}}得{{ayes}}票；按实到会{{present}}名计，须{{required}}票，未当选。',
      remedy: {
        en: 'Record them as not elected, and vote again for the seat.',
        'zh-CN': '请记为未当选，缺额另行选举。',
      },
      measure: { asked: 'required', found: 'ayes', in: 'votes' },
    },
    isElected: {
      en: '{{person}} has {{ayes}} votes, counted on the {{present}} present, and a seat is free: that elects them.',
      'zh-CN': '{{person}}得{{ayes}}票，按实到会{{present}}名计已过规定票数，且尚有名额，应当选。',
      remedy: {
        en: 'Record them as elected: the seats go to those with the majority, in the order of their votes.',
        'zh-CN': '请记为当选：获规定票数者，按得票多少取足名额。',
      },
      disagrees: true,
    },
  },
  evaluate({ event, cycle, facts, options, found }) {
    const present = presentOf(facts.voters, cycle.context.ballot?.attendance ?? []).length;
    const votes = new Map(event.payload.tally.map(({ candidate, ayes }) => [candidate, ayes]));
    const { elected, tally } = event.payload;
    const free = (cycle.context.seats ?? 0) - new Set([...cycle.context.elected, ...elected]).size;
    const reached = (ayes: number) => requiredUnlessReached(ayes, present, options) === undefined;
    const seated = (person: string) => elected.includes(person) || cycle.context.elected.includes(person);
    const others = tally.filter(({ candidate, ayes }) => !seated(candidate) && reached(ayes));
    // Those who are level at the last seat vote again: which of them it is, the count does not say.
    const inOrder = [...others].sort((a, b) => b.ayes - a.ayes);
    const seats = inOrder.slice(0, Math.max(0, free));
    const next = inOrder[seats.length]?.ayes;
    return [
      ...elected.flatMap((person) => {
        const ayes = votes.get(person) ?? 0;
        const required = requiredUnlessReached(ayes, present, options);
        return required === undefined ? [] : [found('notElected', { person, ayes, required, present })];
      }),
      ...seats
        .filter(({ ayes }) => ayes !== next)
        .map(({ candidate: person, ayes }) => found('isElected', { person, ayes, present })),
    ];
  },
});
