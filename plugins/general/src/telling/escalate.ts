import { type CycleInScope, defineRule, lastDayText, noOptions, peopleFacts } from '@obligato/core';
import { practice } from '../practice.ts';
import { aboveSuperior } from './above-superior.ts';
import { whoOwes } from './who-owes.ts';

/** A missed deadline is told above whoever missed it: a group's or a member's to the branch. At the top, to its own leaders. */
export const escalate = defineRule({
  kind: 'effect',
  on: { obligation: 'every', events: ['miss'] },
  clause: { source: practice, article: 'escalation', confidence: 'local' },
  why: {
    en: 'Escalation that stops at the boss protects only the boss.',
    'zh-CN': '问题到领导为止，监督就失去意义。',
  },
  ...noOptions,
  messages: {
    missed: {
      en: '{{bearer}} missed “{{awaited}}” of {{title}} {{period}} for {{unit}}: it was due by {{notAfter}}.',
      'zh-CN': '{{bearer}}未按期完成{{unit}} {{period}} {{title}}的“{{awaited}}”，期限为{{notAfter}}。',
    },
  },
  people: ['bearer', 'unit'],
  facts: { superior: peopleFacts.superiorUnit, aboveSuperior },
  plan({ event, cycle, facts, titleOf, sideOf }) {
    const { event: awaited, notAfter } = event.payload;
    const late = whoOwes(cycle, sideOf(awaited), facts.superior);
    return [
      {
        key: `escalate/${cycle.id}/${awaited}/${notAfter}`,
        does: 'escalate',
        to: recipientAbove(late, cycle, facts),
        messageId: 'missed',
        data: {
          bearer: late,
          awaited: titleOf(awaited),
          title: cycle.title,
          period: cycle.period.id,
          unit: cycle.unit,
          notAfter: lastDayText(event.payload),
        },
      },
    ];
  },
});

function recipientAbove(
  late: string,
  { owedBy, unit, bearer }: CycleInScope,
  { superior, aboveSuperior }: { readonly superior: string | null; readonly aboveSuperior: string | null },
) {
  if (late === bearer && (owedBy === 'each-group' || owedBy === 'each-member')) return { unit, role: 'secretary' };
  const isSuperior = late === superior;
  const above = isSuperior ? aboveSuperior : superior;
  return above === null ? { unit: isSuperior ? late : unit, role: 'leader' } : { unit: above, role: 'secretary' };
}
