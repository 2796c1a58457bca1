import { defineRule, matter } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { practice } from '../../sources.ts';

/** Nobody is handed a matter of which nobody said what it is about. */
export const matterSaid = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['assign'] },
  clause: { source: practice, article: '事项登记', confidence: 'local' },
  why: { en: 'An owner who has to guess puts the wrong thing right.', 'zh-CN': '事由不清，承办人无从下手。' },
  ...noOptions,
  messages: {
    unsaid: {
      en: 'Nobody has said yet what it is about.',
      'zh-CN': '尚未登记事由。',
      remedy: { en: 'Say what it is about, then assign it.', 'zh-CN': '请先登记事由，再行交办。' },
    },
  },
  evaluate: ({ cycle, found }) =>
    cycle.context.subject === null && cycle.context.statements.length === 0 ? [found('unsaid', {})] : [],
});
