import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { organRegulations } from '../sources.ts';

/** In organs the unit’s leading group checks an admission, or is told of it, before it goes up. */
export const leadingGroupCheck = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['vote'] },
  clause: { source: organRegulations, article: '37', confidence: 'text' },
  why: {
    en: 'Those who answer for the unit hear who joins before it is settled.',
    'zh-CN': '发展党员，单位党组事先要知道、要把关。',
  },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    notChecked: {
      en: 'It is not said that the leading group checked it or was told of it.',
      'zh-CN': '未注明党组审核或听取报告的情况。',
      remedy: {
        en: 'Have it checked, or tell them, and name the day or the number.',
        'zh-CN': '请报党组审核或报告，并注明日期或文号。',
      },
    },
  },
  evaluate: ({ event, found }) => (event.payload.leadingGroup === undefined ? [found('notChecked', {})] : []),
});
