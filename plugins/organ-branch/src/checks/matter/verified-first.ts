import { defineRule, matter } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** What had to be put right is closed when somebody above has looked, not when its owner says so. */
export const verifiedFirst = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['close'], duties: ['rectification-item', 'opinion-about-leader'] },
  clause: { source: branchRegulations, article: '17', confidence: 'text' },
  why: { en: 'Paper is patient; a leaking roof is not.', 'zh-CN': '纸面整改不算改。' },
  ...noOptions,
  messages: {
    unverified: {
      en: 'Nobody has verified it yet.',
      'zh-CN': '尚未核验。',
      remedy: { en: 'Ask the unit above to verify the proof.', 'zh-CN': '请上级核验后再销号。' },
    },
  },
  evaluate: ({ cycle, found }) => (cycle.context.verified === null ? [found('unverified', {})] : []),
});
