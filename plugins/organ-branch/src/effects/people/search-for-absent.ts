import { addMonths, defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { absentSince } from '../../facts/people/long-absent.ts';
import { educationRegulations } from '../../sources.ts';

/** Whoever has been to nothing for so many months is looked for: raised by the lists of the meetings, without a name. */
export const searchForAbsent = defineRule({
  kind: 'effect',
  on: { obligation: meeting, events: ['conclude'], duties: ['general-meeting', 'theme-day'] },
  clause: { source: educationRegulations, article: '24 (months: local)', confidence: 'local' },
  why: { en: 'Looking for somebody begins with noticing.', 'zh-CN': '先发现人没来，才谈得上去找。' },
  options: z.strictObject({ months: z.int().min(1).max(6) }),
  defaults: { months: 3 },
  stricter: { months: 'min' },
  messages: {
    search: {
      en: 'Somebody has been to nothing since {{since}}, and is to be looked for.',
      'zh-CN': '有党员自{{since}}起未参加组织生活，应予联系查找。',
    },
  },
  facts: { absentSince },
  plan: ({ event, cycle, facts, options }) =>
    [...new Set(facts.absentSince)]
      .filter((since) => addMonths(since, options.months) <= event.on)
      .map((since) => ({
        key: `search-for-absent/${cycle.unit}/${since}`,
        does: 'raise' as const,
        to: { unit: cycle.unit, role: 'secretary' },
        messageId: 'search' as const,
        data: { since },
        raise: { duty: 'lost-contact', occasion: `since-${since}` },
      })),
});
