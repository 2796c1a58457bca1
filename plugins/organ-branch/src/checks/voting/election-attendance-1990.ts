import { defineRule, meeting } from '@obligato/core';
import { electionInterimRegulations } from '../../sources.ts';
import {
  countElectionAttendance,
  electionAttendanceMessages,
  electionAttendanceTerms,
} from '../counting/count-election-attendance.ts';

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
  ...electionAttendanceTerms,
  defaults: { comparator: '>', share: '4/5' },
  messages: electionAttendanceMessages,
  evaluate: (scope) => countElectionAttendance(scope),
});
