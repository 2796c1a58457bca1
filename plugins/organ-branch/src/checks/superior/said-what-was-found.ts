import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/** Whoever discussed, studied or evaluated the work of branches says what came of it. */
export const saidWhatWasFound = defineRule({
  kind: 'check',
  on: {
    obligation: task,
    events: ['finish', 'finishAgain'],
    duties: ['branch-work-discussed', 'branch-work-study', 'leading-group-evaluated'],
  },
  clause: { source: organRegulations, article: '34, 35', confidence: 'local' },
  why: {
    en: 'A discussion of which nothing is left has not taken place.',
    'zh-CN': '研究了什么、定了什么，要留下一句话。',
  },
  ...noOptions,
  messages: {
    nothingWritten: {
      en: 'Nothing says what was discussed or found.',
      'zh-CN': '未写明研究或评议的情况。',
      remedy: {
        en: 'Say it in a sentence or two, or name where it is written.',
        'zh-CN': '请用一两句话写明，或注明记录所在。',
      },
    },
  },
  evaluate: ({ event, found }) => (event.payload.summary === undefined ? [found('nothingWritten', {})] : []),
});
