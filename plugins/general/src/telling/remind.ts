import { type CycleInScope, defineRule, lastDayText, noOptions, peopleFacts } from '@obligato/core';
import { practice, whyRemind } from '../practice.ts';
import { whoOwes } from './who-owes.ts';

/** A reminder goes to the secretary of whoever owes the step: the branch, or the superior itself. */
export const remind = defineRule({
  kind: 'effect',
  on: { obligation: 'every', events: ['remind'] },
  clause: { source: practice, article: 'reminders', confidence: 'local' },
  why: whyRemind,
  ...noOptions,
  messages: {
    reminder: {
      en: '{{title}} {{period}} of {{unit}}: “{{awaited}}” is still to come, at the latest on {{notAfter}}.',
      'zh-CN': '{{unit}} {{period}} {{title}}：“{{awaited}}”尚未完成，最迟{{notAfter}}。',
    },
  },
  people: ['unit'],
  facts: { superior: peopleFacts.superiorUnit },
  plan({ event, cycle, facts, titleOf, sideOf }) {
    const { event: awaited } = event.payload;
    return [
      {
        key: `remind/${cycle.id}/${awaited}/${event.on}`,
        does: 'remind',
        to: { unit: unitOf(whoOwes(cycle, sideOf(awaited), facts.superior), cycle), role: 'secretary' },
        messageId: 'reminder',
        data: {
          title: cycle.title,
          period: cycle.period.id,
          unit: cycle.unit,
          awaited: titleOf(awaited),
          notAfter: lastDayText(event.payload),
        },
      },
    ];
  },
});

/** A member’s or a group’s reminder goes to the secretary of their unit. */
const unitOf = (owing: string, { owedBy, bearer, unit }: CycleInScope) =>
  owing === bearer && owedBy.startsWith('each-') ? unit : owing;
