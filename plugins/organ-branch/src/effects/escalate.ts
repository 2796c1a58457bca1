import { defineRule, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../sources.ts';

/** A missed deadline is told to the unit above whoever missed it. At the top, to that unit's own leaders. */
export const escalate = defineRule({
  kind: 'effect',
  on: { obligation: 'every', events: ['miss'] },
  clause: { source: sourceArticle, article: 'P14, P16', confidence: 'local' },
  why: {
    en: 'Escalation that stops at the boss protects only the boss.',
    'zh-CN': '问题到领导为止，监督就失去意义。',
  },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    missed: {
      en: '{{bearer}} missed “{{awaited}}” of {{title}} {{period}} for {{unit}}: it was due by {{notAfter}}.',
      'zh-CN': '{{bearer}}未按期完成{{unit}} {{period}} {{title}}的“{{awaited}}”，期限为{{notAfter}}。',
    },
  },
  facts: { escalationUnit: peopleFacts.escalationUnit },
  plan({ event, cycle, facts, titleOf }) {
    const { event: awaited, notAfter } = event.payload as { event: string; notAfter: string };
    const top = cycle.owedBy === 'superior' ? cycle.bearer : cycle.unit;
    return [
      {
        key: `escalate/${cycle.id}/${awaited}/${notAfter}`,
        does: 'escalate',
        to:
          facts.escalationUnit === null
            ? { unit: top, role: 'leader' }
            : { unit: facts.escalationUnit, role: 'secretary' },
        messageId: 'missed',
        data: {
          bearer: cycle.bearer,
          awaited: titleOf(awaited),
          title: cycle.title,
          period: cycle.period.id,
          unit: cycle.unit,
          notAfter,
        },
      },
    ];
  },
});
