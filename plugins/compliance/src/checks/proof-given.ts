import { defineRule, matter } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { bothStandards } from '../sources.ts';

/** A finding, or an incident, is answered with proof. */
export const proofGiven = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['prove'], duties: ['corrective-action', 'incident-follow-up'] },
  clause: { source: bothStandards, article: '10.2', confidence: 'secondary' },
  why: { en: 'A finding is closed by what was changed, not by an answer.', 'zh-CN': '关闭问题靠整改，不靠答复。' },
  ...noOptions,
  messages: {
    noProof: {
      en: 'It is answered without proof.',
      'zh-CN': '答复未附佐证。',
      remedy: { en: 'Say under “Proof” what shows that it was done.', 'zh-CN': '请在“佐证”中写明能证明已落实的材料。' },
    },
  },
  evaluate: ({ event, found }) => (event.payload.proof === undefined ? [found('noProof', {})] : []),
});
