import { defineRule, task } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { educationRegulations } from '../../sources.ts';

/** Raised for a member nobody can reach: the branch goes looking, and logs each try, before any procedure begins. */
export const lostContact = defineRule({
  kind: 'duty',
  clause: { source: educationRegulations, article: '24', confidence: 'text' },
  why: { en: 'People are found by looking, not by deadlines.', 'zh-CN': '失联党员要靠找，不能靠等。' },
  duty: {
    id: 'lost-contact',
    title: { en: 'Look for a member out of contact', 'zh-CN': '查找失联党员' },
    obligation: task,
    bearer: 'unit',
    atEnd: 'passes-on',
  },
  // Longer than six months anywhere in the year: the day itself is the deadline rule's.
  ...raisedWithin(140),
});
