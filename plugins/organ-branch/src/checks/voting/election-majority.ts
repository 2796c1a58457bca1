import { defineRule, inTheRoom, meeting, requiredUnlessReached } from '@obligato/core';
import { presentOf } from '@obligato/general';
import { electedByMajority } from '../counting/elected-by-majority.ts';

/** Whoever is elected has the votes of more than half of those present with a vote: exactly half does not elect. */
export const electionMajority = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  ...electedByMajority,
  messages: {
    notElected: {
      en: '“{{title}}” has {{ayes}} ayes; {{required}} are needed, counted on the {{denominator}} present. Nobody is elected.',
      'zh-CN': '“{{title}}”赞成{{ayes}}票；按实到会{{denominator}}名计，须{{required}}票，未当选。',
      remedy: { en: 'Record it as not elected, and vote again.', 'zh-CN': '请记为未当选，另行投票。' },
      measure: { asked: 'required', found: 'ayes', in: 'votes' },
    },
    isElected: {
      en: '“{{title}}” has {{ayes}} ayes, counted on the {{denominator}} present: that elects, and it is written down as not elected.',
      'zh-CN': '“{{title}}”赞成{{ayes}}票，按实到会{{denominator}}名计已当选，却记为未当选。',
      remedy: { en: 'Record it as elected, or count again.', 'zh-CN': '请记为当选，或重新计票。' },
      disagrees: true,
    },
  },
  evaluate({ event, cycle, facts, options, found }) {
    const { title, matter, ayes, carried } = event.payload;
    if (matter !== 'election') return [];
    const denominator = presentOf(facts.voters, inTheRoom(cycle.context)).length;
    const required = requiredUnlessReached(ayes, denominator, options);
    if (required === undefined) return carried ? [] : [found('isElected', { title, ayes, denominator })];
    return carried ? [found('notElected', { title, ayes, required, denominator })] : [];
  },
});
