import { defineRule, lastDayText, peopleFacts } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { branchRegulations } from '../sources.ts';

/**
 * When the clock finds something to be done in a branch that has no secretary, the unit above is told, once a month
 * until somebody is there: a reminder to an empty chair would reach nobody.
 */
export const vacancy = defineRule({
  kind: 'effect',
  on: { obligation: 'every', events: ['remind', 'miss'] },
  clause: { source: branchRegulations, article: '21', confidence: 'text' },
  why: {
    en: 'Whoever can fill the post has to know that it is empty.',
    'zh-CN': '能补缺的人，先得知道有缺。',
  },
  ...noOptions,
  messages: {
    vacant: {
      en: '{{unit}} has no secretary; “{{awaited}}” of {{title}} {{period}} is due by {{notAfter}}, and nobody answers for it.',
      'zh-CN': '{{unit}}书记空缺；{{period}} {{title}}的“{{awaited}}”期限为{{notAfter}}，目前无人负责。',
    },
  },
  people: ['unit'],
  facts: { officers: peopleFacts.officers, superior: peopleFacts.superiorUnit },
  plan({ event, cycle, facts, titleOf }) {
    if (facts.officers.secretary !== null || cycle.owedBy === 'superior') return [];
    const { event: awaited } = event.payload;
    const notAfter = lastDayText(event.payload);
    const { unit, title, period } = cycle;
    return [
      {
        key: `vacancy/${unit}/${event.on.slice(0, 7)}`,
        does: 'escalate',
        to: facts.superior === null ? { unit, role: 'leader' } : { unit: facts.superior, role: 'secretary' },
        messageId: 'vacant',
        data: { unit, awaited: titleOf(awaited), title, period: period.id, notAfter },
      },
    ];
  },
});
