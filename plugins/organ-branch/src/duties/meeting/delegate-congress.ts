import { defineRule, meeting } from '@obligato/core';
import { recurring } from '@obligato/general';
import { electionRegulations } from '../../sources.ts';

/** Where members are many or scattered, delegates may elect in their place, if the superior approves. Raised when needed. */
export const delegateCongress = defineRule({
  kind: 'duty',
  clause: { source: electionRegulations, article: '4', confidence: 'text' },
  why: {
    en: 'Five hundred people cannot sit in one room; those they send can.',
    'zh-CN': '人数太多坐不到一起，就由选出的代表来开会。',
  },
  duty: {
    id: 'delegate-congress',
    title: { en: 'Congress of delegates', 'zh-CN': '党员代表大会' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'delegates' },
  },
  ...recurring('occasional'),
});
