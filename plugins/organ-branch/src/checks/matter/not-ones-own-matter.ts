import { defineRule, matter } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/** A matter is not handled, nor its proof verified, by anybody it is about. */
export const notOnesOwnMatter = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['assign', 'verify'] },
  clause: { source: organRegulations, article: '26(8)', confidence: 'text' },
  why: {
    en: 'Nobody judges their own case, and nobody speaks up where they do.',
    'zh-CN': '自己查自己，没有人会信，也没有人敢提。',
  },
  ...noOptions,
  people: ['person'],
  messages: {
    ownMatter: {
      en: 'It is about {{person}}, who therefore can neither handle nor verify it.',
      'zh-CN': '该事项涉及{{person}}，本人应当回避。',
      remedy: { en: 'Name somebody whom it does not concern.', 'zh-CN': '请另行指定无关人员。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const person = event.type === 'assign' ? event.payload.owner : event.payload.verifier;
    return cycle.context.about.includes(person) ? [found('ownMatter', { person })] : [];
  },
});
