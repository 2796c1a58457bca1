import { defineRule, matter, noOptions } from '@obligato/core';
import { practice } from '../practice.ts';

/** Whoever did the work does not verify it. */
export const verifiedByAnother = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['verify'] },
  clause: { source: practice, article: 'verification', confidence: 'local' },
  why: { en: 'A second pair of eyes sees what the first is used to.', 'zh-CN': '换一双眼睛，才看得出问题。' },
  ...noOptions,
  people: ['person'],
  messages: {
    sameHand: {
      en: '{{person}} did the work and cannot verify it.',
      'zh-CN': '{{person}}为承办人，不得自行核验。',
      remedy: { en: 'Have somebody else look at the proof.', 'zh-CN': '请由他人核验。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const { verifier: person } = event.payload;
    return person === cycle.context.owner ? [found('sameHand', { person })] : [];
  },
});
