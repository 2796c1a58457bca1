import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { electionRegulations } from '../../sources.ts';
import { countElectionAttendance, electionAttendanceMessages } from './count-election-attendance.ts';
import { comparator, moreThan, share } from './quorum.ts';

/** An election takes place before four fifths of those who should attend and have a vote: four fifths are enough. */
export const electionAttendance = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  clause: {
    source: electionRegulations,
    article: '到会人数',
    effective: { from: '2020-07-13' },
    confidence: 'secondary',
  },
  why: {
    en: 'Who is elected by a few speaks for a few.',
    'zh-CN': '少数人选出来的，只能代表少数人。',
  },
  options: z.strictObject({ comparator, share }),
  defaults: { comparator: '>=', share: '4/5' },
  stricter: { comparator: moreThan, share: 'max-share' },
  messages: electionAttendanceMessages,
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate: (scope) => countElectionAttendance(scope),
});
