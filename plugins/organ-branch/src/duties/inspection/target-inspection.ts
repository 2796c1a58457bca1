import { assessment, defineRule, peopleFacts } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** The superior inspects each branch's targets, at least every half year. Skipped, it is the superior's breach. */
export const targetInspection = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S6', confidence: 'local' },
  why: {
    en: 'A superior who never comes teaches the branch that nothing matters.',
    'zh-CN': '上级从不过问，下级就会觉得干不干都一样。',
  },
  duty: {
    id: 'target-inspection',
    title: { en: 'Target inspection', 'zh-CN': '目标检查考核' },
    obligation: assessment,
    bearer: 'superior',
  },
  ...recurring('half-yearly'),
  messages: {
    noSuperior: {
      en: 'No unit stands above this one here; its own superior inspects it elsewhere.',
      'zh-CN': '本组织内无上级单位，由外部上级检查。',
    },
  },
  facts: { superior: peopleFacts.superiorUnit },
  owed: ({ facts, found }) => (facts.superior === null ? [found('noSuperior', {})] : []),
});
