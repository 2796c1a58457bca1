import { defineRule, meeting } from '@obligato/core';
import { recurring } from '@obligato/general';
import { practice } from '../../sources.ts';

/** A class for all members. The text names no number; once a quarter is practice, and a unit may set its own. */
export const partyClass = defineRule({
  kind: 'duty',
  clause: { source: practice, article: '支部工作条例 16 (no number)', confidence: 'secondary' },
  why: {
    en: 'Members learn together what they are asked to live by.',
    'zh-CN': '要求党员做到的，先一起学明白。',
  },
  duty: {
    id: 'party-class',
    title: { en: 'Class', 'zh-CN': '党课' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'members' },
  },
  ...recurring('quarterly'),
});
