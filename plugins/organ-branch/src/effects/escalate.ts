import { type CycleInScope, defineRule, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../sources.ts';

/** A missed deadline is told above whoever missed it: a group's or a member's to the branch. At the top, to its own leaders. */
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
    return [
      {
        key: `escalate/${cycle.id}/${awaited}/${notAfter}`,
        does: 'escalate',
        to: recipientAbove(cycle, facts.escalationUnit),
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

function recipientAbove({ owedBy, unit, bearer }: CycleInScope, above: string | null) {
  if (owedBy === 'each-group' || owedBy === 'each-member') return { unit, role: 'secretary' };
  if (above !== null) return { unit: above, role: 'secretary' };
  return { unit: owedBy === 'superior' ? bearer : unit, role: 'leader' };
}
