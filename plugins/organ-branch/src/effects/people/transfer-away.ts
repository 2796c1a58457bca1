import { defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { awaySixMonths, slugOf } from '../../facts/people/away-since.ts';
import { educationRegulations } from '../../sources.ts';
import { changesSeenAt } from './changes-seen-at.ts';

/** Who has been away for six months moves their membership: the roster says so, and raises it once for each of them. */
export const transferAway = defineRule({
  kind: 'effect',
  on: { obligation: 'every', events: changesSeenAt },
  clause: { source: educationRegulations, article: '25', confidence: 'text' },
  why: {
    en: 'Whoever lives elsewhere is a member nowhere until somebody writes the letter.',
    'zh-CN': '人已长期在外，组织关系要跟着走。',
  },
  ...noOptions,
  messages: {
    away: {
      en: '{{member}} has been away for six months; the membership is to be moved, where the place is fairly fixed.',
      'zh-CN': '{{member}}外出已满六个月，地点相对固定的，应转移组织关系。',
    },
  },
  people: ['member'],
  facts: { away: awaySixMonths },
  plan: ({ cycle, facts }) =>
    facts.away.map((member) => ({
      key: `transfer-away/${cycle.unit}/${member}`,
      does: 'raise' as const,
      to: { unit: cycle.unit, role: 'secretary' },
      messageId: 'away' as const,
      data: { member },
      raise: { duty: 'membership-transfer', occasion: `away-${slugOf(member)}` },
    })),
});
