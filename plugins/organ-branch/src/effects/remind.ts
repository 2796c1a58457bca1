import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../sources.ts';

/** A reminder goes to the secretary of whoever owes it: the branch, or the superior itself. */
export const remind = defineRule({
  kind: 'effect',
  on: { obligation: 'every', events: ['remind'] },
  clause: { source: practice, article: '提前提醒', confidence: 'local' },
  why: { en: 'A reminder in time is worth more than a reproach.', 'zh-CN': '事前提醒胜过事后追责。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    reminder: {
      en: '{{title}} {{period}} of {{unit}}: “{{awaited}}” is still to come, at the latest on {{notAfter}}.',
      'zh-CN': '{{unit}} {{period}} {{title}}：“{{awaited}}”尚未完成，最迟{{notAfter}}。',
    },
  },
  plan({ event, cycle, titleOf }) {
    const { event: awaited, notAfter } = event.payload as { event: string; notAfter: string };
    return [
      {
        key: `remind/${cycle.id}/${awaited}/${event.on}`,
        does: 'remind',
        to: { unit: cycle.owedBy === 'superior' ? cycle.bearer : cycle.unit, role: 'secretary' },
        messageId: 'reminder',
        data: { title: cycle.title, period: cycle.period.id, unit: cycle.unit, awaited: titleOf(awaited), notAfter },
      },
    ];
  },
});
