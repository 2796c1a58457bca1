import { defineRule, matter } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { practice } from '../../sources.ts';

/** What a life meeting wanted put right is closed when people have heard what became of it. */
export const measureMadeKnown = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['close'], duties: ['rectification-item'] },
  clause: { source: practice, article: '整改情况公开', confidence: 'local' },
  why: {
    en: 'Those who named a problem want to hear that it is gone.',
    'zh-CN': '问题是大家提的，改没改要让大家知道。',
  },
  ...noOptions,
  messages: {
    notKnown: {
      en: 'It is not said how people heard what became of it.',
      'zh-CN': '未写明以何种方式公开整改结果。',
      remedy: {
        en: 'Tell it in a meeting or on the board, and say so.',
        'zh-CN': '请在会上通报或张榜公布，并注明方式。',
      },
    },
  },
  evaluate: ({ event, found }) => (event.payload.madeKnown === undefined ? [found('notKnown', {})] : []),
});
