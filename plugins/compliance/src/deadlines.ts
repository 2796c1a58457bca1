/** By when things happen, and when somebody is reminded. */
import {
  filingDeadline,
  finishReminder,
  holdReminder,
  inspectionReminder,
  minutesDeadline,
  restated,
  verificationDeadline,
} from '@obligato/general';
import { reviewBeforeExpiry } from './deadlines/review-before-expiry.ts';
import { bothStandards } from './sources.ts';

export const deadlines = {
  'inspection-reminder': inspectionReminder,
  'filing-deadline': restated(filingDeadline, {
    clause: { source: bothStandards, article: '7.5 (days: local)', confidence: 'local' },
  }),
  'finish-reminder': finishReminder,
  'hold-reminder': holdReminder,
  'minutes-deadline': restated(minutesDeadline, {
    clause: { source: bothStandards, article: '7.5 (days: local)', confidence: 'local' },
  }),
  'review-before-expiry': reviewBeforeExpiry,
  'verification-deadline': restated(verificationDeadline, {
    clause: { source: bothStandards, article: '10.2 (days: local)', confidence: 'local' },
  }),
} as const;
