import { defineRule, meeting } from '@obligato/core';
import { electionRegulations } from '../../sources.ts';
import {
  countElectionAttendance,
  electionAttendanceMessages,
  electionAttendanceTerms,
} from '../counting/count-election-attendance.ts';

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
  ...electionAttendanceTerms,
  defaults: { comparator: '>=', share: '4/5' },
  messages: electionAttendanceMessages,
  evaluate: (scope) => countElectionAttendance(scope),
});
