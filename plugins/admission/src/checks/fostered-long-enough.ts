import { addMonths, defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** An activist becomes a candidate after a year or more. */
export const fosteredLongEnough = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['propose'] },
  clause: { source: admissionRules, article: '列为发展对象', confidence: 'secondary' },
  why: { en: 'One knows a person after a year, not after a month.', 'zh-CN': '日久见人心，培养考察不能走过场。' },
  options: z.strictObject({ months: z.int().min(0) }),
  defaults: { months: 12 },
  stricter: { months: 'max' },
  messages: {
    tooSoon: {
      en: 'An activist since {{since}}; a candidate from {{earliest}} at the earliest.',
      'zh-CN': '{{since}}确定为积极分子，最早{{earliest}}可列为发展对象。',
      remedy: { en: 'Wait until {{earliest}}.', 'zh-CN': '请待{{earliest}}之后。' },
    },
  },
  evaluate({ event, cycle, options, found }) {
    const since = cycle.context.fosteredOn;
    if (since === null) return [];
    const earliest = addMonths(since, options.months);
    return event.on >= earliest ? [] : [found('tooSoon', { since, earliest })];
  },
});
