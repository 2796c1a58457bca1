import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { membersInCare } from '../../facts/people/people-to-reach.ts';
import { educationRegulations } from '../../sources.ts';

/** Members who are old or ill are not asked to study; they are visited instead. */
export const careVisits = defineRule({
  kind: 'duty',
  clause: { source: educationRegulations, article: '23; 机关条例 20 (no cadence)', confidence: 'local' },
  why: {
    en: 'Whoever can no longer come is come to.',
    'zh-CN': '来不了的党员，支部上门去看。',
  },
  duty: {
    id: 'care-visits',
    title: { en: 'Care visits', 'zh-CN': '走访慰问' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('half-yearly'),
  messages: {
    nobodyInCare: {
      en: 'No member of this branch is excused for age or illness.',
      'zh-CN': '本支部没有年老体弱党员。',
    },
  },
  facts: { inCare: membersInCare },
  owed: ({ facts, found }) => (facts.inCare > 0 ? [] : [found('nobodyInCare', {})]),
});
