/** By when things happen, and when somebody is reminded. */
import { activityPlanDeadline } from './deadlines/activity-plan-deadline.ts';
import { answerNudge } from './deadlines/answer-nudge.ts';
import { appraisalFeedback } from './deadlines/appraisal-feedback.ts';
import { campaignReminder } from './deadlines/campaign-reminder.ts';
import { debriefAssessed } from './deadlines/debrief-assessed.ts';
import { duesReportDeadline } from './deadlines/dues-report-deadline.ts';
import { electionDeadline } from './deadlines/election-deadline.ts';
import { expiryReminder } from './deadlines/expiry-reminder.ts';
import { filingDeadline } from './deadlines/filing-deadline.ts';
import { finishReminder } from './deadlines/finish-reminder.ts';
import { firstStudyCheck } from './deadlines/first-study-check.ts';
import { handoverDeadline } from './deadlines/handover-deadline.ts';
import { hearingDeadline } from './deadlines/hearing-deadline.ts';
import { holdReminder } from './deadlines/hold-reminder.ts';
import { inspectionReminder } from './deadlines/inspection-reminder.ts';
import { lifeMeetingSeason } from './deadlines/life-meeting-season.ts';
import { lostContactClock } from './deadlines/lost-contact-clock.ts';
import { minutesDeadline } from './deadlines/minutes-deadline.ts';
import { receiptDeadline } from './deadlines/receipt-deadline.ts';
import { redoDeadline } from './deadlines/redo-deadline.ts';
import { resubmitDeadline } from './deadlines/resubmit-deadline.ts';
import { submitReminder } from './deadlines/submit-reminder.ts';
import { summaryDeadline } from './deadlines/summary-deadline.ts';
import { termDatesReminder } from './deadlines/term-dates-reminder.ts';
import { transferReceipt } from './deadlines/transfer-receipt.ts';
import { verificationDeadline } from './deadlines/verification-deadline.ts';

export const deadlines = {
  'activity-plan-deadline': activityPlanDeadline,
  'answer-nudge': answerNudge,
  'appraisal-feedback': appraisalFeedback,
  'campaign-reminder': campaignReminder,
  'debrief-assessed': debriefAssessed,
  'dues-report-deadline': duesReportDeadline,
  'election-deadline': electionDeadline,
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
