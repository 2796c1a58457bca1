import { defineRule, study } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** What was learnt is tried on a real problem before the year of study is closed. */
export const studyApplied = defineRule({
  kind: 'check',
  on: { obligation: study, events: ['complete'] },
  clause: { source: sourceArticle, article: 'S28', confidence: 'local' },
  why: {
    en: 'Learning that changes nothing at work was reading.',
    'zh-CN': '学了不用，只是读过。',
  },
  options: z.strictObject({ problems: z.int().min(0) }),
  defaults: { problems: 1 },
  stricter: { problems: 'max' },
  messages: {
    notApplied: {
      en: 'What was learnt was applied to {{given}} problems of the unit’s work; {{required}} are asked for.',
      'zh-CN': '联系实际解决问题{{given}}个，应不少于{{required}}个。',
      remedy: {
        en: 'Write down which problem it helped with, and how.',
        'zh-CN': '请写明运用所学解决了什么问题、效果如何。',
      },
      measure: { asked: 'required', found: 'given', in: 'items' },
    },
  },
  evaluate({ cycle, options, found }) {
    const given = cycle.context.applied.length;
    return given >= options.problems ? [] : [found('notApplied', { given, required: options.problems })];
  },
});
