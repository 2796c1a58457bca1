import { defineRule, peopleFacts, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Somebody of the unit above sits in on the branch’s life meeting. Left out, it is the superior’s breach. */
export const lifeMeetingVisit = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '17; 机关条例 26(2)(3) (no number)', confidence: 'local' },
  why: {
    en: 'Criticism is taken seriously where somebody from above hears it.',
    'zh-CN': '上级到会听，批评才不走过场。',
  },
  duty: {
    id: 'life-meeting-visit',
    title: { en: 'Superior sits in on the life meeting', 'zh-CN': '上级列席组织生活会' },
    obligation: task,
    bearer: 'superior',
  },
  ...recurring('yearly'),
  messages: {
    noSuperior: {
      en: 'No unit stands above this one here; its own superior comes from elsewhere.',
      'zh-CN': '本组织内无上级单位，由外部上级派人列席。',
    },
  },
  facts: { superior: peopleFacts.superiorUnit },
  owed: ({ facts, found }) => (facts.superior === null ? [found('noSuperior', {})] : []),
});
