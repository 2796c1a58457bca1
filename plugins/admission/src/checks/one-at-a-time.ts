import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** Each candidate is discussed and voted on alone. */
export const oneAtATime = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['vote'] },
  clause: { source: admissionRules, article: '20–21', confidence: 'text' },
  why: { en: 'On a list, the weak ride in with the strong.', 'zh-CN': '打捆表决，难免滥竽充数。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  people: ['people'],
  messages: {
    together: {
      en: 'One vote for {{people}}: each has to be voted on alone.',
      'zh-CN': '{{people}}合并表决；应当逐个讨论、逐个表决。',
      remedy: { en: 'Vote on each of them separately.', 'zh-CN': '请逐人表决。' },
    },
  },
  evaluate: ({ event, found }) =>
    event.payload.subjects.length === 1 ? [] : [found('together', { people: event.payload.subjects })],
});
