import { defineRule, matter } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/**
 * An opinion about somebody who leads the unit or its branch. The unit above owes the answer: it assigns, it is
 * reminded, and what it misses is told above it. Nothing of it lands on the desk of whom it is about.
 */
export const opinionAboutLeader = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '26(8), 27 (days: local)', confidence: 'local' },
  why: {
    en: 'Whoever has to hand a complaint to the person it is about keeps it.',
    'zh-CN': '反映领导的问题还要经领导之手，就没有人敢反映。',
  },
  duty: {
    id: 'opinion-about-leader',
    title: { en: 'Opinion about a leader', 'zh-CN': '对领导的意见' },
    obligation: matter,
    bearer: 'superior',
    atEnd: 'passes-on',
    raisedBy: 'anybody',
    // Closed to the whole unit, whoever is named in it.
    parameters: { about: 'leaders' },
  },
  ...raisedWithin(20),
});
