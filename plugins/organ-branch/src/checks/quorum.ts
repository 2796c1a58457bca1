import { comparators, defineRule, leastCount, meeting, peopleFacts, reaches, type Share } from '@obligato/core';
import { z } from 'zod';
import { branchRegulations } from '../sources.ts';

export const share = z.templateLiteral([z.int().min(1), '/', z.int().min(1)]) as unknown as z.ZodType<Share>;
export const comparator = z.enum(comparators);
export const moreThan = { order: comparators } as const;

/**
 * Half or more of those who have a vote and should attend must be there: 半数以上, which includes the half.
 * Units that read it as "more than half" set `comparator: ">"`.
 */
export const quorum = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'], duties: ['general-meeting', 'committee-meeting'] },
  clause: { source: branchRegulations, article: '11, 12', confidence: 'text' },
  why: {
    en: 'What a few decide in an empty room does not bind the rest.',
    'zh-CN': '少数人在空屋子里作的决定，约束不了大家。',
  },
  options: z.strictObject({ comparator, share }),
  defaults: { comparator: '>=', share: '1/2' },
  stricter: { comparator: moreThan, share: 'max-share' },
  messages: {
    inquorate: {
      en: '{{present}} of {{expected}} members with a vote are present; {{required}} are needed ({{comparator}} {{share}} of those who should attend).',
      'zh-CN':
        '应到会有表决权党员{{expected}}名，实到{{present}}名；至少须到{{required}}名（{{comparator}} {{share}}）。',
      remedy: {
        en: 'Postpone until {{missing}} more can come. Absent: {{absent}}.',
        'zh-CN': '请延期，待再有{{missing}}名到会。缺席：{{absent}}。',
      },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, facts, options, found }) {
    const here = new Set(event.payload.attendance.filter((entry) => entry.present).map((entry) => entry.member));
    const expected = facts.voters.length;
    const present = facts.voters.filter(({ member }) => here.has(member)).length;
    // Nobody out of nobody reaches every share: a body without people must not be quorate.
    if (expected > 0 && reaches(present, expected, options.comparator, options.share)) return [];
    const required = Math.max(1, leastCount(expected, options.comparator, options.share));
    const absent = facts.voters.filter(({ member }) => !here.has(member)).map(({ name }) => name);
    return [found('inquorate', { present, expected, required, missing: required - present, absent, ...options })];
  },
});
