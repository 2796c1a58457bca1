import { defineRule, study } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** A study plan asks different things of members at different levels. */
export const studyTiers = defineRule({
  kind: 'check',
  on: { obligation: study, events: ['plan'] },
  clause: { source: sourceArticle, article: 'S26', confidence: 'local' },
  why: {
    en: 'What is too much for one and too little for another suits nobody.',
    'zh-CN': '一刀切的要求，有人嫌多、有人嫌少。',
  },
  options: z.strictObject({ tiers: z.int().min(1) }),
  defaults: { tiers: 2 },
  stricter: { tiers: 'max' },
  messages: {
    tooFew: {
      en: 'The plan speaks to {{given}} levels of members; at least {{required}} are to be told apart.',
      'zh-CN': '计划仅区分{{given}}个层次；至少应区分{{required}}个。',
      remedy: {
        en: 'Say what is asked of officers, of members and of newcomers.',
        'zh-CN': '请分别写明对班子成员、普通党员、新党员的要求。',
      },
      measure: { asked: 'required', found: 'given', in: 'items' },
    },
  },
  evaluate({ event, options, found }) {
    const given = new Set(event.payload.tiers.map(({ level }) => level)).size;
    return given >= options.tiers ? [] : [found('tooFew', { given, required: options.tiers })];
  },
});
