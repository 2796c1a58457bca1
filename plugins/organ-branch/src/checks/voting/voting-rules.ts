/** Who has to be there for a vote, and what carries it. */
import { admissionMajority } from './admission-majority.ts';
import { delegateQuorum } from './delegate-quorum.ts';
import { electionAttendance } from './election-attendance.ts';
import { electionAttendance1990 } from './election-attendance-1990.ts';
import { electionMajority } from './election-majority.ts';
import { leadingGroupQuorum } from './leading-group-quorum.ts';
import { majority } from './majority.ts';
import { quorum } from './quorum.ts';
import { unableToPass } from './unable-to-pass.ts';
import { voteCount } from './vote-count.ts';

export const votingRules = {
  'admission-majority': admissionMajority,
  'delegate-quorum': delegateQuorum,
  'election-attendance': electionAttendance,
  'election-attendance-1990': electionAttendance1990,
  'election-majority': electionMajority,
  'leading-group-quorum': leadingGroupQuorum,
  majority,
  quorum,
  'unable-to-pass': unableToPass,
  'vote-count': voteCount,
};
