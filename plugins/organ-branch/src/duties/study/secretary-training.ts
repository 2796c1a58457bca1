import { defineRule, peopleFacts, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/**
 * Every year the superior trains the branch’s secretary. Left out, it is the superior’s breach, not the secretary’s.
 */
export const secretaryTraining = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '18, 31', confidence: 'text' },
  why: {
    en: 'A part-time secretary who was never shown how is left alone with the rulebook.',
    'zh-CN': '书记多为兼职，没人教，只能自己摸索。',
  },
  duty: {
    id: 'secretary-training',
    title: { en: 'Secretaries’ training', 'zh-CN': '支部书记培训' },
    obligation: task,
    bearer: 'superior',
  },
  ...recurring('yearly'),
  messages: {
    noSuperior: {
      en: 'No unit stands above this one here; its secretary is trained elsewhere.',
      'zh-CN': '本组织内无上级单位，书记由外部上级培训。',
    },
  },
  facts: { superior: peopleFacts.superiorUnit },
  owed: ({ facts, found }) => (facts.superior === null ? [found('noSuperior', {})] : []),
});
