import { defineRule, leastCount, peopleFacts, reaches } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { comparator, moreThan, share } from '../share.ts';
import { admissionRules } from '../sources.ts';

/** More than half of those with a vote must be there: the half itself is not enough. Written opinions do not attend. */
export const admissionAttendance = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['vote'] },
  clause: { source: admissionRules, article: '20–21', confidence: 'text' },
  why: { en: 'Who decides on a person should have met to do so.', 'zh-CN': '接收党员是大事，要当面讨论。' },
  options: z.strictObject({ comparator, share }),
  defaults: { comparator: '>', share: '1/2' },
  stricter: { comparator: moreThan, share: 'max-share' },
  messages: {
    tooFew: {
      en: '{{present}} of {{expected}} with a vote are present; {{required}} are needed.',
      'zh-CN': '应到会有表决权党员{{expected}}名，实到{{present}}名；须到{{required}}名。',
      remedy: { en: 'Vote when {{required}} can come.', 'zh-CN': '请待{{required}}名能到会时再表决。' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, facts, options, found }) {
    const expected = facts.voters.length;
    const present = facts.voters.filter(({ member }) => event.payload.present.includes(member)).length;
    if (reaches(present, expected, options.comparator, options.share)) return [];
    const required = leastCount(expected, options.comparator, options.share);
    return [found('tooFew', { present, expected, required })];
  },
});
