import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { archiveOrder } from '../../sources.ts';

/** A hand-over has a list of what was handed over. */
export const handoverCatalogue = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['archive-handover'] },
  clause: { source: archiveOrder, article: '10, 12', confidence: 'unverified' },
  why: {
    en: 'Without a list nobody can say what is missing.',
    'zh-CN': '没有目录，缺了什么也无从查起。',
  },
  ...noOptions,
  messages: {
    nothingWritten: {
      en: 'Nothing says what was handed over.',
      'zh-CN': '未注明移交了什么。',
      remedy: { en: 'Name the list that went with it.', 'zh-CN': '请注明移交目录。' },
    },
  },
  evaluate: ({ event, found }) => (event.payload.summary === undefined ? [found('nothingWritten', {})] : []),
});
