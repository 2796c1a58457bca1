import { defineRule, peopleFacts, requiredShare, requiredUnlessReached } from '@obligato/core';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** More than half of those with a vote must be there: the half itself is not enough. Written opinions do not attend. */
export const admissionAttendance = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['vote'] },
  clause: { source: admissionRules, article: '20–21', confidence: 'text' },
  why: { en: 'Who decides on a person should have met to do so.', 'zh-CN': '接收党员是大事，要当面讨论。' },
  ...requiredShare,
  defaults: { comparator: '>', share: '1/2' },
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
    const required = requiredUnlessReached(present, expected, options);
    return required === undefined ? [] : [found('tooFew', { present, expected, required })];
  },
});
