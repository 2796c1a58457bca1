import { defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { newSecretary } from '../../facts/people/in-office-since.ts';
import { trainingPlan } from '../../sources.ts';
import { changesSeenAt } from './changes-seen-at.ts';

/** Whoever became secretary is to be trained: the change on the roster raises it, with whatever is recorded next. */
export const inductSecretary = defineRule({
  kind: 'effect',
  on: { obligation: 'every', events: changesSeenAt },
  clause: { source: trainingPlan, article: '新任书记', confidence: 'secondary' },
  why: {
    en: 'Nobody remembers to ask for a training in the weeks after a change.',
    'zh-CN': '刚换人的时候，最容易忘记安排培训。',
  },
  ...noOptions,
  messages: {
    due: {
      en: '{{secretary}} has been secretary since {{since}}, and is to be trained.',
      'zh-CN': '{{secretary}}自{{since}}起任书记，应参加任职培训。',
    },
  },
  people: ['secretary'],
  facts: { newSecretary },
  plan({ cycle, facts }) {
    if (facts.newSecretary === null) return [];
    const { member, since } = facts.newSecretary;
    return [
      {
        key: `induct-secretary/${cycle.unit}/${since}`,
        does: 'raise',
        to: { unit: cycle.unit, role: 'secretary' },
        messageId: 'due',
        data: { secretary: member, since },
        raise: { duty: 'secretary-induction', occasion: `since-${since}` },
      },
    ];
  },
});
