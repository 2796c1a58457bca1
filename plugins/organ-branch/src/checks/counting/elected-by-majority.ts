import { peopleFacts, requiredShare } from '@obligato/core';
import { electionRegulations } from '../../sources.ts';

/** What both say who ask for a majority: the rule for a meeting that elects, and the one for an election of its own. It is the same article. */
export const electedByMajority = {
  clause: { source: electionRegulations, article: '当选票数', confidence: 'secondary' },
  why: {
    en: 'Who is to speak for everybody must have convinced most of those who were there to choose.',
    'zh-CN': '要代表大家，先得让到场的多数人信服。',
  },
  ...requiredShare,
  defaults: { comparator: '>', share: '1/2' },
  facts: { voters: peopleFacts.voters },
} as const;
