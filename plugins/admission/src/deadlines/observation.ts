import { addMonths, defineRule } from '@obligato/core';
import { z } from 'zod';
import { isFostered } from '../fostered.ts';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** The branch looks at each of them every half year. */
export const observation = defineRule({
  kind: 'deadline',
  on: { obligation: admission, event: 'observe' },
  clause: { source: admissionRules, article: '半年考察', confidence: 'secondary' },
  why: { en: 'Nobody grows unobserved, and nobody should be judged unseen.', 'zh-CN': '平时不考察，到时没依据。' },
  options: z.strictObject({ months: z.int().min(1) }),
  defaults: { months: 6 },
  stricter: { months: 'min' },
  messages: {},
  bounds({ cycle, options, calendar }) {
    const { observedOn, probationFrom, fosteredOn } = cycle.context;
    const since = [observedOn, probationFrom, fosteredOn]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1);
    if (since === undefined || !isFostered(cycle.state)) return {};
    const notAfter = addMonths(since, options.months);
    return { notAfter, remindOn: [calendar.addWorkingDays(notAfter, -10)] };
  },
});
