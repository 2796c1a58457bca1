import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { practice } from '../sources.ts';

/** Everybody leaves the building once, on a day when it does not burn. */
export const fireDrill = defineRule({
  kind: 'duty',
  clause: { source: practice, article: 'fire drill', confidence: 'local' },
  why: { en: 'The way out is learnt by walking it.', 'zh-CN': '逃生路线要走过才记得住。' },
  duty: {
    id: 'fire-drill',
    title: { en: 'Fire drill', 'zh-CN': '消防演练' },
    obligation: task,
    bearer: 'unit',
  },
  ...recurring('yearly'),
});
