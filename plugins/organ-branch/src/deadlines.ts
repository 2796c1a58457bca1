/** By when things happen, and when somebody is reminded. */

import { appraisalFeedback } from './deadlines/appraisal/appraisal-feedback.ts';
import { campaignReminder } from './deadlines/appraisal/campaign-reminder.ts';
import { evaluationSeason } from './deadlines/appraisal/evaluation-season.ts';
import { electionDeadline } from './deadlines/election/election-deadline.ts';
import { expiryReminder } from './deadlines/election/expiry-reminder.ts';
import { termDatesReminder } from './deadlines/election/term-dates-reminder.ts';
import { activityPlanDeadline } from './deadlines/inspection/activity-plan-deadline.ts';
import { filingDeadline } from './deadlines/inspection/filing-deadline.ts';
import { handoverDeadline } from './deadlines/inspection/handover-deadline.ts';
import { inspectionReminder } from './deadlines/inspection/inspection-reminder.ts';
import { answerNudge } from './deadlines/matter/answer-nudge.ts';
import { verificationDeadline } from './deadlines/matter/verification-deadline.ts';
import { holdReminder } from './deadlines/meeting/hold-reminder.ts';
import { lifeMeetingSeason } from './deadlines/meeting/life-meeting-season.ts';
import { minutesDeadline } from './deadlines/meeting/minutes-deadline.ts';
import { summaryDeadline } from './deadlines/meeting/summary-deadline.ts';
import { finishReminder } from './deadlines/people/finish-reminder.ts';
import { lostContactClock } from './deadlines/people/lost-contact-clock.ts';
import { redoDeadline } from './deadlines/people/redo-deadline.ts';
import { transferReceipt } from './deadlines/people/transfer-receipt.ts';
import { debriefAssessed } from './deadlines/report/debrief-assessed.ts';
import { duesReportDeadline } from './deadlines/report/dues-report-deadline.ts';
import { hearingDeadline } from './deadlines/report/hearing-deadline.ts';
import { receiptDeadline } from './deadlines/report/receipt-deadline.ts';
import { resubmitDeadline } from './deadlines/report/resubmit-deadline.ts';
import { submitReminder } from './deadlines/report/submit-reminder.ts';
import { firstStudyCheck } from './deadlines/study/first-study-check.ts';

export const deadlines = {
  'activity-plan-deadline': activityPlanDeadline,
  'answer-nudge': answerNudge,
  'appraisal-feedback': appraisalFeedback,
  'campaign-reminder': campaignReminder,
  'debrief-assessed': debriefAssessed,
  'dues-report-deadline': duesReportDeadline,
  'election-deadline': electionDeadline,
  'evaluation-season': evaluationSeason,
  'expiry-reminder': expiryReminder,
  'filing-deadline': filingDeadline,
  'finish-reminder': finishReminder,
  'first-study-check': firstStudyCheck,
  'handover-deadline': handoverDeadline,
  'hearing-deadline': hearingDeadline,
  'hold-reminder': holdReminder,
  'inspection-reminder': inspectionReminder,
  'life-meeting-season': lifeMeetingSeason,
  'lost-contact-clock': lostContactClock,
  'minutes-deadline': minutesDeadline,
  'receipt-deadline': receiptDeadline,
  'redo-deadline': redoDeadline,
  'resubmit-deadline': resubmitDeadline,
  'submit-reminder': submitReminder,
  'summary-deadline': summaryDeadline,
  'term-dates-reminder': termDatesReminder,
  'transfer-receipt': transferReceipt,
  'verification-deadline': verificationDeadline,
} as const;
