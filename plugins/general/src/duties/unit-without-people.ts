import { defineRule, matter } from '@obligato/core';
import { practice } from '../practice.ts';
import { raisedWithin } from './raised-within.ts';

/** Nobody is left in a unit: it owes nothing any more, and the unit above says what becomes of it. */
export const unitWithoutPeople = defineRule({
  kind: 'duty',
  clause: { source: practice, article: 'units (days: local)', confidence: 'local' },
  why: {
    en: 'A unit that stands on paper alone holds meetings on paper alone.',
    'zh-CN': '只在纸面上存在的单位，只会开纸面上的会。',
  },
  duty: {
    id: 'unit-without-people',
    title: { en: 'What becomes of a unit without people', 'zh-CN': '无人单位的处置' },
    obligation: matter,
    bearer: 'superior',
    raisedBy: 'nobody-left',
  },
  ...raisedWithin(20),
});
