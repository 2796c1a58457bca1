import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** A candidate is trained for three days, or for twenty-four hours: either is enough. */
export const trainingLength = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['train'] },
  clause: { source: admissionRules, article: '短期集中培训', confidence: 'secondary' },
  why: { en: 'What one joins one should have been told.', 'zh-CN': '入党先要弄懂党章。' },
  options: z.strictObject({ days: z.number().min(0), hours: z.number().min(0) }),
  defaults: { days: 3, hours: 24 },
  stricter: { days: 'max', hours: 'max' },
  messages: {
    tooShort: {
      en: '{{days}} days, {{hours}} hours; {{requiredDays}} days or {{requiredHours}} hours are required.',
      'zh-CN': '已培训{{days}}天、{{hours}}学时；须满{{requiredDays}}天或{{requiredHours}}学时。',
      remedy: { en: 'Complete the training first.', 'zh-CN': '请补足培训。' },
    },
  },
  evaluate({ event, options, found }) {
    const { days, hours } = event.payload;
    if (days >= options.days || hours >= options.hours) return [];
    return [found('tooShort', { days, hours, requiredDays: options.days, requiredHours: options.hours })];
  },
});
