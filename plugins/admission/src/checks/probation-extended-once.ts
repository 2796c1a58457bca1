import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** A probation is extended once, by half a year at least and a year at most. */
export const probationExtendedOnce = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['extend'] },
  clause: { source: admissionRules, article: '32', confidence: 'text' },
  why: {
    en: 'Whoever is kept waiting for ever has been refused without being told.',
    'zh-CN': '一再延长，等于不作决定。',
  },
  options: z.strictObject({ times: z.int().min(0), leastMonths: z.int().min(1), mostMonths: z.int().min(1) }),
  defaults: { times: 1, leastMonths: 6, mostMonths: 12 },
  stricter: { times: 'min', leastMonths: 'max', mostMonths: 'min' },
  messages: {
    again: {
      en: 'It was extended {{given}} times already; {{allowed}} is the limit.',
      'zh-CN': '已延长{{given}}次，至多{{allowed}}次。',
      remedy: { en: 'Confirm the member, or end the probation.', 'zh-CN': '请作出转正或取消预备资格的决定。' },
    },
    wrongLength: {
      en: '{{months}} months; between {{least}} and {{most}} are possible.',
      'zh-CN': '延长{{months}}个月；应在{{least}}至{{most}}个月之间。',
      remedy: { en: 'Choose from {{least}} to {{most}} months.', 'zh-CN': '请在{{least}}至{{most}}个月之间确定。' },
    },
  },
  evaluate({ event, cycle, options, found }) {
    const { months } = event.payload;
    const given = cycle.context.extensions.length;
    const { times: allowed, leastMonths: least, mostMonths: most } = options;
    return [
      ...(given >= allowed ? [found('again', { given, allowed })] : []),
      ...(months < least || months > most ? [found('wrongLength', { months, least, most })] : []),
    ];
  },
});
