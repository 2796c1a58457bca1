import { defineRule, leastCount, meeting, peopleFacts, reaches } from '@obligato/core';
import { z } from 'zod';
import { presentOf } from '../../facts/meetings/present.ts';
import { electionRegulations } from '../../sources.ts';
import { comparator, moreThan, share } from './quorum.ts';

/** Whoever is elected has the votes of more than half of those present with a vote: exactly half does not elect. */
export const electionMajority = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
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
      en: '“{{title}}” has {{ayes}} ayes; {{required}} are needed, counted on the {{denominator}} present. Nobody is elected.',
      'zh-CN': '“{{title}}”赞成{{ayes}}票；按实到会{{denominator}}名计，须{{required}}票，未当选。',
      remedy: { en: 'Record it as not elected, and vote again.', 'zh-CN': '请记为未当选，另行投票。' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, cycle, facts, options, found }) {
    const { title, matter, ayes, carried } = event.payload;
    if (matter !== 'election' || !carried) return [];
    const denominator = presentOf(facts.voters, cycle.context.attendance).length;
    if (reaches(ayes, denominator, options.comparator, options.share)) return [];
    const required = leastCount(denominator, options.comparator, options.share);
    return [found('notElected', { title, ayes, required, denominator })];
  },
});
