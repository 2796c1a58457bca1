import { defineRule, meeting, peopleFacts, requiredShare, requiredUnlessReached } from '@obligato/core';
import { practice } from '../practice.ts';

/**
 * An ordinary resolution is carried by more than half of those who should attend and have a vote, not of those who
 * came: a meeting can be quorate and still unable to pass anything.
 */
export const majority = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  clause: { source: practice, article: 'voting', confidence: 'local' },
  why: {
    en: 'A decision that binds everybody needs the half of everybody behind it, not of whoever came.',
    'zh-CN': '约束全体的决定，须由应到会者过半数赞成，而非到场者过半数。',
  },
  ...requiredShare,
  defaults: { comparator: '>', share: '1/2' },
  messages: {
    notCarried: {
      en: '“{{title}}” has {{ayes}} ayes; {{required}} are needed, counted on the {{denominator}} who should attend. It is not carried.',
      'zh-CN': '“{{title}}”赞成{{ayes}}票；按应到会{{denominator}}名计，须{{required}}票，未获通过。',
      remedy: {
        en: 'Record it as not carried, or vote again at a meeting where {{required}} can agree.',
        'zh-CN': '请记为未通过，或在能获{{required}}票赞成时再行表决。',
      },
      measure: { asked: 'required', found: 'ayes', in: 'votes' },
    },
    isCarried: {
      en: '“{{title}}” has {{ayes}} ayes, counted on the {{denominator}} who should attend: that carries it, and it is written down as not carried.',
      'zh-CN': '“{{title}}”赞成{{ayes}}票，按应到会{{denominator}}名计已获通过，却记为未通过。',
      remedy: { en: 'Record it as carried, or count again.', 'zh-CN': '请记为通过，或重新计票。' },
      disagrees: true,
    },
  },
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate({ event, facts, options, found }) {
    const { title, matter, ayes, carried } = event.payload;
    if (matter !== 'resolution') return [];
    const denominator = facts.voters.length;
    const required = requiredUnlessReached(ayes, denominator, options);
    if (required === undefined) return carried ? [] : [found('isCarried', { title, ayes, denominator })];
    return carried ? [found('notCarried', { title, ayes, required, denominator })] : [];
  },
});
