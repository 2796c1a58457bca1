import { defineRule, evaluation, noOptions } from '@obligato/core';
import { practice } from '../practice.ts';

/** Leaders are evaluated in a secret ballot: whoever counts papers by hand can know a handwriting. */
export const electronicEvaluation = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['tally'] },
  clause: { source: practice, article: 'secret ballot', confidence: 'local' },
  why: {
    en: 'Whoever fears that an answer may be known gives none that is worth anything.',
    'zh-CN': '担心答案被人知道，就不会讲真话。',
  },
  ...noOptions,
  messages: {
    onPaper: {
      en: 'It was counted on paper; here leaders are evaluated in a secret ballot.',
      'zh-CN': '本次为纸质票；本单位评议领导须采用无记名电子投票。',
      remedy: {
        en: 'Announce a secret ballot on it, and record what its box says.',
        'zh-CN': '请为本事项公布无记名电子投票，并按票箱的计票结果登记。',
      },
    },
  },
  evaluate: ({ event, found }) => (event.payload.how === 'electronic' ? [] : [found('onPaper', {})]),
});
