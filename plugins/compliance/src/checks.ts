/** What is checked when somebody acts: rules of firms, and those of anybody under the clauses of the standards. */
import {
  announcedDay,
  majority,
  minutes,
  notice,
  quorum,
  restated,
  verifiedByAnother,
  voteCount,
} from '@obligato/general';
import { evidenceNamed } from './checks/evidence-named.ts';
import { findingsClosed } from './checks/findings-closed.ts';
import { proofGiven } from './checks/proof-given.ts';
import { separateHands } from './checks/separate-hands.ts';
import { bothStandards, informationSecurity } from './sources.ts';

export const checks = {
  'announced-day': restated(announcedDay, {
    clause: { source: bothStandards, article: '9.3 (day: local)', confidence: 'local' },
  }),
  'evidence-named': evidenceNamed,
  'findings-closed': findingsClosed,
  majority,
  minutes: restated(minutes, { clause: { source: bothStandards, article: '9.3.3, 7.5', confidence: 'secondary' } }),
  notice: restated(notice, { clause: { source: bothStandards, article: '9.3 (days: local)', confidence: 'local' } }),
  'proof-given': proofGiven,
  quorum,
  'separate-hands': separateHands,
  'verified-by-another': restated(verifiedByAnother, {
    clause: { source: informationSecurity, article: 'A.5.3', confidence: 'secondary' },
  }),
  'vote-count': voteCount,
} as const;
