import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/** The secretary’s debrief says what was done for the branch. */
export const debriefWritten = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['secretary-debrief'] },
  clause: { source: organRegulations, article: '39', confidence: 'text' },
  why: {
    en: 'One’s own words about one’s own year are worth more than a form.',
    'zh-CN': '自己写自己的一年，比填表有用。',
  },
  ...noOptions,
  messages: {
    nothingWritten: {
      en: 'Nothing says what was done for the branch.',
      'zh-CN': '未写明抓党建做了什么。',
      remedy: { en: 'Say it in your own words, or name where it is written.', 'zh-CN': '请自己写，或注明报告所在。' },
    },
  },
  evaluate: ({ event, found }) => (event.payload.summary === undefined ? [found('nothingWritten', {})] : []),
});
