import { defineRule, peopleFacts, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';
import { signedTargets } from './signed-targets.ts';

/** Targets are a paper of their own, once a year: the branch proposes and signs them, the superior countersigns, and then they are inspected. */
export const targetAgreement = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S5', confidence: 'local' },
  why: {
    en: 'A target that only one side has signed is an order, or a wish.',
    'zh-CN': '只有一方签字的目标，不是命令就是愿望。',
  },
  duty: {
    id: 'target-agreement',
    title: { en: 'Target agreement', 'zh-CN': '目标责任书' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'superior' },
    titles: signedTargets,
  },
  ...recurring('yearly'),
  messages: {
    noSuperior: {
      en: 'No unit stands above this one here; it agrees its targets elsewhere.',
      'zh-CN': '本组织内无上级单位，与外部上级签订。',
    },
  },
  facts: { superior: peopleFacts.superiorUnit },
  owed: ({ facts, found }) => (facts.superior === null ? [found('noSuperior', {})] : []),
});
