import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { informationSecurity } from '../sources.ts';

/** Who may enter what is gone through, and what is not needed any more is taken away. */
export const accessReview = defineRule({
  kind: 'duty',
  clause: { source: informationSecurity, article: 'A.5.18 (cadence: local)', confidence: 'local' },
  why: {
    en: 'Rights are given when somebody starts, and taken away only when somebody looks.',
    'zh-CN': '权限入职时给得快，没人复核就收不回来。',
  },
  duty: {
    id: 'access-review',
    title: { en: 'Access review', 'zh-CN': '访问权限复核' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('quarterly'),
});
