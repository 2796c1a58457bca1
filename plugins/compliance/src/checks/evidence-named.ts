import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { bothStandards } from '../sources.ts';

/** What is said to be done names what shows it. */
export const evidenceNamed = defineRule({
  kind: 'check',
  on: {
    obligation: task,
    events: ['finish', 'finishAgain'],
    duties: ['access-review', 'supplier-assessment', 'fire-drill'],
  },
  clause: { source: bothStandards, article: '7.5', confidence: 'secondary' },
  why: { en: 'Done, with nothing to show for it, is a word.', 'zh-CN': '只说做了，拿不出依据，等于没做。' },
  ...noOptions,
  messages: {
    nothingNamed: {
      en: 'Nothing is named that shows it.',
      'zh-CN': '未写明佐证。',
      remedy: {
        en: 'Say what was done and where it is written down, or name the record that shows it.',
        'zh-CN': '请写明完成情况及记载之处，或指明可佐证的活动。',
      },
    },
  },
  evaluate: ({ event: { payload }, found }) =>
    payload.summary === undefined && payload.at === undefined ? [found('nothingNamed', {})] : [],
});
