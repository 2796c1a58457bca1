import { defineRule, election, leastCount, peopleFacts, reaches } from '@obligato/core';
import { z } from 'zod';
import { absentOf, presentOf } from '../../facts/meetings/present.ts';
import { electionRegulations } from '../../sources.ts';
import { comparator, moreThan, share } from '../voting/quorum.ts';

/** A ballot is held before four fifths of those who should attend and have a vote: four fifths are enough. */
export const ballotAttendance = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot'] },
  clause: { source: electionRegulations, article: '到会人数', confidence: 'secondary' },
  why: { en: 'Who is elected by a few speaks for a few.', 'zh-CN': '少数人选出来的，只能代表少数人。' },
  options: z.strictObject({ comparator, share }),
  defaults: { comparator: '>=', share: '4/5' },
  stricter: { comparator: moreThan, share: 'max-share' },
  messages: {
    tooFew: {
      en: '{{present}} of {{expected}} with a vote are present; a ballot needs {{required}} ({{comparator}} {{share}} of those who should attend).',
      'zh-CN':
        '应到会有选举权党员{{expected}}名，实到{{present}}名；选举至少须到{{required}}名（{{comparator}} {{share}}）。',
      remedy: {
        en: 'Call it again for a day on which {{missing}} more can come. Absent: {{absent}}.',
        'zh-CN': '请另择日期，待再有{{missing}}名到会。缺席：{{absent}}。',
      },
    },
  },
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate({ event, facts, options, found }) {
    const { attendance } = event.payload;
    const expected = facts.voters.length;
    const present = presentOf(facts.voters, attendance).length;
    if (reaches(present, expected, options.comparator, options.share)) return [];
    const required = leastCount(expected, options.comparator, options.share);
    const absent = absentOf(facts.voters, attendance).map(({ name }) => name);
    return [found('tooFew', { present, expected, required, missing: required - present, absent, ...options })];
  },
});
