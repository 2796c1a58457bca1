import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

const span = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/, { message: 'expected a day, or two with ".." between' });

/** A unit says once when its own work peaks: days, or spans such as `2026-06-20..2026-06-30`. Nothing is called for then without a remark. */
export const busyDays = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify', 'postpone'] },
  clause: { source: sourceArticle, article: 'S11, P3', confidence: 'local' },
  why: {
    en: 'Whoever is called away from their own peak comes late, or not at all.',
    'zh-CN': '业务最忙的时候开会，人到了心也不在。',
  },
  options: z.strictObject({ busyDays: z.array(span) }),
  defaults: { busyDays: [] as string[] },
  stricter: { busyDays: 'union' },
  messages: {
    busy: {
      en: '{{heldOn}} lies in a busy time of this unit: {{span}}.',
      'zh-CN': '{{heldOn}}处于本单位业务繁忙期：{{span}}。',
      remedy: {
        en: 'Take another day of the period; obligato plan --propose names one.',
        'zh-CN': '请在本期内另选一天；可用 obligato plan --propose 查看建议日期。',
      },
    },
  },
  evaluate({ event, options, found }) {
    const heldOn = event.type === 'notify' ? event.payload.heldOn : event.payload.to;
    const within = options.busyDays.filter((span) => {
      const [from = '', to = from] = span.split('..');
      return from <= heldOn && heldOn <= to;
    });
    return within.map((span) => found('busy', { heldOn, span }));
  },
});
