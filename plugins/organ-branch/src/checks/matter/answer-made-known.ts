import { defineRule, matter } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** Nobody knows who gave an opinion, so the answer reaches them only when it is made known to all. */
export const answerMadeKnown = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['close'], duties: ['opinion'] },
  clause: { source: sourceArticle, article: 'S16; 机关条例 26(7)', confidence: 'local' },
  why: {
    en: 'An answer that only the file has read is none.',
    'zh-CN': '只写进档案、提意见的人看不到的答复，等于没答复。',
  },
  ...noOptions,
  messages: {
    notMadeKnown: {
      en: 'It does not say how the answer was made known.',
      'zh-CN': '未注明以何种方式公布答复。',
      remedy: {
        en: 'Tell it at a meeting or post it, and write down where.',
        'zh-CN': '请在会上通报或张贴公布，并注明。',
      },
    },
  },
  evaluate: ({ event, found }) => (event.payload.madeKnown === undefined ? [found('notMadeKnown', {})] : []),
});
