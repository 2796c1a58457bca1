import { defineRule, peopleFacts, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/**
 * Once a year the secretary tells the superior what was done for the branch, and hears what the superior makes of
 * it.
 */
export const secretaryDebrief = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '39; 述职评议考核办法 3', confidence: 'text' },
  why: {
    en: 'Being asked once a year what one did for the branch keeps the question alive all year.',
    'zh-CN': '每年问一次抓了什么，平时才会放在心上。',
  },
  duty: {
    id: 'secretary-debrief',
    title: { en: 'Secretary’s yearly debrief', 'zh-CN': '书记述职评议' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('yearly'),
  messages: {
    noSuperior: {
      en: 'No unit stands above this one here; its secretary debriefs elsewhere.',
      'zh-CN': '本组织内无上级单位，书记向外部上级述职。',
    },
  },
  facts: { superior: peopleFacts.superiorUnit },
  owed: ({ facts, found }) => (facts.superior === null ? [found('noSuperior', {})] : []),
});
