import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { probationEnd } from '../probation-end.ts';
import { admissionRules } from '../sources.ts';

/** Nobody is confirmed before the probation is over, extensions included. */
export const probationServed = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['vote'] },
  clause: { source: admissionRules, article: '32', confidence: 'text' },
  why: { en: 'A trial that may be cut short is none.', 'zh-CN': '预备期不满，不能提前转正。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    notServed: {
      en: 'The probation ends on {{endsOn}}.',
      'zh-CN': '预备期至{{endsOn}}。',
      remedy: { en: 'Vote on {{endsOn}} or later.', 'zh-CN': '请于{{endsOn}}或之后表决。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const endsOn = probationEnd(cycle.context, Number(cycle.parameters.probationMonths));
    return endsOn !== undefined && event.payload.carried && event.on < endsOn ? [found('notServed', { endsOn })] : [];
  },
});
