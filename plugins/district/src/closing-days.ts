import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { houseRules } from './source.ts';

/** No meeting on the last working days of a month, when the books are closed. */
export const closingDays = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify'] },
  clause: { source: houseRules, article: '3', confidence: 'local' },
  why: {
    en: 'Whoever closes the books cannot come, and would be counted absent.',
    'zh-CN': '月末结账期间，经办人员无法到会，却会被记为缺席。',
  },
  options: z.strictObject({ workingDays: z.int().min(0).max(10) }),
  defaults: { workingDays: 3 },
  stricter: { workingDays: 'max' },
  messages: {
    closing: {
      en: '{{heldOn}} is one of the last {{workingDays}} working days of the month.',
      'zh-CN': '{{heldOn}}属于当月最后{{workingDays}}个工作日。',
      remedy: { en: 'Meet on {{latest}} or earlier.', 'zh-CN': '请于{{latest}}或之前开会。' },
    },
  },
  evaluate({ event, options: { workingDays }, calendar, found }) {
    const { heldOn } = event.payload;
    const next = firstOfNextMonth(heldOn);
    // Working days from this one on, itself included, as the first of the next month sees them.
    const first = calendar.addWorkingDays(next, -workingDays);
    if (workingDays === 0 || heldOn < first) return [];
    return [found('closing', { heldOn, workingDays, latest: calendar.addWorkingDays(next, -workingDays - 1) })];
  },
});

function firstOfNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
