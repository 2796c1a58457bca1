import { defineRule, peopleFacts, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/** The unit above regularly looks into how this branch works. Left out, it is the superior’s breach. */
export const branchWorkStudy = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '34, 35 (no number)', confidence: 'local' },
  why: {
    en: 'Whoever has looked into it knows what to help with.',
    'zh-CN': '上级真正研究过，才知道该帮什么。',
  },
  duty: {
    id: 'branch-work-study',
    title: { en: 'Superior looks into branch work', 'zh-CN': '上级研究支部工作' },
    obligation: task,
    bearer: 'superior',
  },
  ...recurring('half-yearly'),
  messages: {
    noSuperior: {
      en: 'No unit stands above this one here; its own superior does so elsewhere.',
      'zh-CN': '本组织内无上级单位，由外部上级研究。',
    },
  },
  facts: { superior: peopleFacts.superiorUnit },
  owed: ({ facts, found }) => (facts.superior === null ? [found('noSuperior', {})] : []),
});
