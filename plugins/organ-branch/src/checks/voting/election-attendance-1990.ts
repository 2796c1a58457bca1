import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { electionInterimRegulations } from '../../sources.ts';
import { countElectionAttendance, electionAttendanceMessages } from './count-election-attendance.ts';
import { comparator, moreThan, share } from './quorum.ts';

/**
 * Until the regulations of 2020 the text asked for more than four fifths: four fifths exactly were not enough by its
 * wording. It binds elections of that time only, so that an old record is judged by the rule of its day.
 */
export const electionAttendance1990 = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  clause: {
    source: electionInterimRegulations,
    article: '到会人数',
    effective: { to: '2020-07-12' },
    confidence: 'secondary',
  },
  why: {
    en: 'Who is elected by a few speaks for a few.',
    'zh-CN': '少数人选出来的，只能代表少数人。',
  },
  options: z.strictObject({ comparator, share }),
  defaults: { comparator: '>', share: '4/5' },
  stricter: { comparator: moreThan, share: 'max-share' },
  messages: electionAttendanceMessages,
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate: (scope) => countElectionAttendance(scope),
});
