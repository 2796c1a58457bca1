import { defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { vacantSeat } from '../../facts/people/in-office-since.ts';
import { branchRegulations } from '../../sources.ts';
import { changesSeenAt } from './changes-seen-at.ts';

/** A seat on the committee that became empty is filled: the change on the roster raises it, whoever left it. */
export const callByElection = defineRule({
  kind: 'effect',
  on: { obligation: 'every', events: changesSeenAt },
  clause: { source: branchRegulations, article: '21', confidence: 'text' },
  why: {
    en: 'A committee gets used to an empty chair within a month.',
    'zh-CN': '位子空久了，大家就习惯了。',
  },
  ...noOptions,
  messages: {
    vacant: {
      en: '{{seats}} seats on the committee have been empty since {{since}}, and are to be filled.',
      'zh-CN': '委员自{{since}}起空缺{{seats}}名，应及时补选。',
    },
  },
  facts: { vacantSeat },
  plan({ cycle, facts }) {
    if (facts.vacantSeat === null) return [];
    const { since, seats } = facts.vacantSeat;
    return [
      {
        key: `call-by-election/${cycle.unit}/${since}`,
        does: 'raise',
        to: { unit: cycle.unit, role: 'secretary' },
        messageId: 'vacant',
        data: { since, seats },
        raise: { duty: 'by-election', occasion: `since-${since}` },
      },
    ];
  },
});
