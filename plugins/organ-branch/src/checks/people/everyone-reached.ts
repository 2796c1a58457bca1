import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { membersAway, membersInCare } from '../../facts/people/people-to-reach.ts';
import { educationRegulations } from '../../sources.ts';

/** Everybody who is away was contacted, everybody who is excused for age or illness was visited. */
export const everyoneReached = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['floating-contact', 'care-visits'] },
  clause: { source: educationRegulations, article: '23, 32, 34', confidence: 'text' },
  why: {
    en: 'The one who was not reached is the one who needed it.',
    'zh-CN': '没联系上的那一个，往往最需要联系。',
  },
  ...noOptions,
  messages: {
    notAll: {
      en: '{{reached}} of {{all}} were reached.',
      'zh-CN': '应联系{{all}}名，已联系{{reached}}名。',
      remedy: {
        en: 'Log who was called or visited; what was said has no place here.',
        'zh-CN': '请登记联系或走访情况，谈话内容不作记录。',
      },
    },
  },
  facts: { away: membersAway, inCare: membersInCare },
  evaluate({ cycle, facts, found }) {
    const all = cycle.duty === 'care-visits' ? facts.inCare : facts.away;
    const { log } = cycle.context;
    // Somebody visited in confidence has no name here: each such entry is taken for one person.
    const reached =
      new Set(log.flatMap(({ whom }) => whom ?? [])).size + log.filter(({ whom }) => whom === null).length;
    return reached >= all ? [] : [found('notAll', { reached, all })];
  },
});
