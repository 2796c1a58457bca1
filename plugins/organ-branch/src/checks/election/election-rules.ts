/** How a committee is elected. */
import { ballotAttendance } from './ballot-attendance.ts';
import { ballotPapers } from './ballot-papers.ts';
import { candidateSurplus } from './candidate-surplus.ts';
import { candidatesEligible } from './candidates-eligible.ts';
import { electedInOrder } from './elected-in-order.ts';
import { electedMajority } from './elected-majority.ts';
import { electionMovedWithin } from './election-moved-within.ts';
import { electionOnTime } from './election-on-time.ts';
import { preElection } from './pre-election.ts';
import { scrutineers } from './scrutineers.ts';

export const electionRules = {
  'ballot-attendance': ballotAttendance,
  'ballot-papers': ballotPapers,
  'candidate-surplus': candidateSurplus,
  'candidates-eligible': candidatesEligible,
  'elected-in-order': electedInOrder,
  'elected-majority': electedMajority,
  'election-moved-within': electionMovedWithin,
  'election-on-time': electionOnTime,
  'pre-election': preElection,
  scrutineers,
};
