/** The national pack for branches inside state organs: what a branch owes, and what holds when it does it. */
import { definePlugin } from '@obligato/core';
import { activityNotice } from './checks/activity-notice.ts';
import { activityPlanGrounds } from './checks/activity-plan-grounds.ts';
import { admissionMajority } from './checks/admission-majority.ts';
import { answerMadeKnown } from './checks/answer-made-known.ts';
import { attendanceFromLists } from './checks/attendance-from-lists.ts';
import { avoidedTopics } from './checks/avoided-topics.ts';
import { ballotAttendance } from './checks/ballot-attendance.ts';
import { ballotPapers } from './checks/ballot-papers.ts';
import { branchReportTopics } from './checks/branch-report-topics.ts';
import { cancelWithApproval } from './checks/cancel-with-approval.ts';
import { candidateSurplus } from './checks/candidate-surplus.ts';
import { candidatesEligible } from './checks/candidates-eligible.ts';
import { carryOver } from './checks/carry-over.ts';
import { chair } from './checks/chair.ts';
import { classWasTaught } from './checks/class-was-taught.ts';
import { combining } from './checks/combining.ts';
import { commendAndHelp } from './checks/commend-and-help.ts';
import { debriefWritten } from './checks/debrief-written.ts';
import { delegateQuorum } from './checks/delegate-quorum.ts';
import { duesBackPay } from './checks/dues-back-pay.ts';
import { duesCounted } from './checks/dues-counted.ts';
import { duesRemitted } from './checks/dues-remitted.ts';
import { electedInOrder } from './checks/elected-in-order.ts';
import { electedMajority } from './checks/elected-majority.ts';
import { electionAttendance } from './checks/election-attendance.ts';
import { electionAttendance1990 } from './checks/election-attendance-1990.ts';
import { electionMajority } from './checks/election-majority.ts';
import { electionMovedWithin } from './checks/election-moved-within.ts';
import { electionOnTime } from './checks/election-on-time.ts';
import { everybodyAppraised } from './checks/everybody-appraised.ts';
import { everybodyTold } from './checks/everybody-told.ts';
import { everyoneReached } from './checks/everyone-reached.ts';
import { excellentShare } from './checks/excellent-share.ts';
import { extensionOnce } from './checks/extension-once.ts';
import { fewProblems } from './checks/few-problems.ts';
import { handoverCatalogue } from './checks/handover-catalogue.ts';
import { heardAtMeeting } from './checks/heard-at-meeting.ts';
import { heardByAddressee } from './checks/heard-by-addressee.ts';
import { ideologicalReportTopics } from './checks/ideological-report-topics.ts';
import { lateEntry } from './checks/late-entry.ts';
import { leaderReportTopics } from './checks/leader-report-topics.ts';
import { leadersFirst } from './checks/leaders-first.ts';
import { leadingGroupQuorum } from './checks/leading-group-quorum.ts';
import { majority } from './checks/majority.ts';
import { matterSaid } from './checks/matter-said.ts';
import { mattersReported } from './checks/matters-reported.ts';
import { memberReportTopics } from './checks/member-report-topics.ts';
import { minutes } from './checks/minutes.ts';
import { noBusiness } from './checks/no-business.ts';
import { notOnesOwnMatter } from './checks/not-ones-own-matter.ts';
import { notice } from './checks/notice.ts';
import { offHours } from './checks/off-hours.ts';
import { officerHours } from './checks/officer-hours.ts';
import { opinionsFirst } from './checks/opinions-first.ts';
import { pastTheLeader } from './checks/past-the-leader.ts';
import { planStillRuns } from './checks/plan-still-runs.ts';
import { pledgesLookedAt } from './checks/pledges-looked-at.ts';
import { preElection } from './checks/pre-election.ts';
import { previousInspectionFiled } from './checks/previous-inspection-filed.ts';
import { quorum } from './checks/quorum.ts';
import { roleOfLeaders } from './checks/role-of-leaders.ts';
import { scrutineers } from './checks/scrutineers.ts';
import { selfCheckFirst } from './checks/self-check-first.ts';
import { studyApplied } from './checks/study-applied.ts';
import { studyChecks } from './checks/study-checks.ts';
import { studyHours } from './checks/study-hours.ts';
import { studyTiers } from './checks/study-tiers.ts';
import { summaryBeforeFiling } from './checks/summary-before-filing.ts';
import { talksBeforeLifeMeeting } from './checks/talks-before-life-meeting.ts';
import { talksPerPair } from './checks/talks-per-pair.ts';
import { trainingAttended } from './checks/training-attended.ts';
import { unableToPass } from './checks/unable-to-pass.ts';
import { vacantSecretary } from './checks/vacant-secretary.ts';
import { verifiedByAnother } from './checks/verified-by-another.ts';
import { verifiedFirst } from './checks/verified-first.ts';
import { voteCount } from './checks/vote-count.ts';
import { whoIsGraded } from './checks/who-is-graded.ts';
import { writtenOpinions } from './checks/written-opinions.ts';
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
import { activityPlan } from './duties/activity-plan.ts';
import { archiveHandover } from './duties/archive-handover.ts';
import { attendancePublication } from './duties/attendance-publication.ts';
import { branchElection } from './duties/branch-election.ts';
import { branchReport } from './duties/branch-report.ts';
import { byElection } from './duties/by-election.ts';
import { careVisits } from './duties/care-visits.ts';
import { committeeMeeting } from './duties/committee-meeting.ts';
import { delegateCongress } from './duties/delegate-congress.ts';
import { democraticLifeMeeting } from './duties/democratic-life-meeting.ts';
import { dues } from './duties/dues.ts';
import { duesReport } from './duties/dues-report.ts';
import { educationReport } from './duties/education-report.ts';
import { floatingContact } from './duties/floating-contact.ts';
import { generalMeeting } from './duties/general-meeting.ts';
import { groupMeeting } from './duties/group-meeting.ts';
import { headHearing } from './duties/head-hearing.ts';
import { ideologicalReport } from './duties/ideological-report.ts';
import { leaderClass } from './duties/leader-class.ts';
import { leaderEvaluation } from './duties/leader-evaluation.ts';
import { leaderReport } from './duties/leader-report.ts';
import { leadingGroupReport } from './duties/leading-group-report.ts';
import { lifeMeeting } from './duties/life-meeting.ts';
import { lostContact } from './duties/lost-contact.ts';
import { memberAppraisal } from './duties/member-appraisal.ts';
import { memberReport } from './duties/member-report.ts';
import { membershipTransfer } from './duties/membership-transfer.ts';
import { meritCampaign } from './duties/merit-campaign.ts';
import { opinion } from './duties/opinion.ts';
import { opinionAboutLeader } from './duties/opinion-about-leader.ts';
import { partyClass } from './duties/party-class.ts';
import { publicGood } from './duties/public-good.ts';
import { rectificationItem } from './duties/rectification-item.ts';
import { request } from './duties/request.ts';
import { secretaryDebrief } from './duties/secretary-debrief.ts';
import { secretaryInduction } from './duties/secretary-induction.ts';
import { secretaryTraining } from './duties/secretary-training.ts';
import { studyPlan } from './duties/study-plan.ts';
import { talks } from './duties/talks.ts';
import { targetInspection } from './duties/target-inspection.ts';
import { termDates } from './duties/term-dates.ts';
import { themeDay } from './duties/theme-day.ts';
import { escalate } from './effects/escalate.ts';
import { missedReport } from './effects/missed-report.ts';
import { publishAttendance } from './effects/publish-attendance.ts';
import { raiseRectification } from './effects/raise-rectification.ts';
import { remind } from './effects/remind.ts';
import { sixMonthClock } from './effects/six-month-clock.ts';
import { vacancy } from './effects/vacancy.ts';

export const organBranch = definePlugin({
  name: '@obligato/organ-branch',
  version: '0.1.0',
  title: { en: 'Branches inside state organs', 'zh-CN': '机关党支部' },
  rules: {
    'general-meeting': generalMeeting,
    'committee-meeting': committeeMeeting,
    'group-meeting': groupMeeting,
    'party-class': partyClass,
    'theme-day': themeDay,
    'target-inspection': targetInspection,
    'leader-evaluation': leaderEvaluation,
    notice,
    quorum,
    majority,
    minutes,
    'cancel-with-approval': cancelWithApproval,
    'late-entry': lateEntry,
    'self-check-first': selfCheckFirst,
    'hold-reminder': holdReminder,
    'minutes-deadline': minutesDeadline,
    'inspection-reminder': inspectionReminder,
    'filing-deadline': filingDeadline,
    'matter-said': matterSaid,
    'not-ones-own-matter': notOnesOwnMatter,
    'past-the-leader': pastTheLeader,
    'verified-first': verifiedFirst,
    'verified-by-another': verifiedByAnother,
    'answer-made-known': answerMadeKnown,
    'extension-once': extensionOnce,
    'candidate-surplus': candidateSurplus,
    'candidates-eligible': candidatesEligible,
    'pre-election': preElection,
    'ballot-attendance': ballotAttendance,
    'ballot-papers': ballotPapers,
    scrutineers,
    'elected-majority': electedMajority,
    'elected-in-order': electedInOrder,
    'election-on-time': electionOnTime,
    'election-moved-within': electionMovedWithin,
    'rectification-item': rectificationItem,
    opinion,
    'opinion-about-leader': opinionAboutLeader,
    request,
    'branch-election': branchElection,
    'by-election': byElection,
    'term-dates': termDates,
    'answer-nudge': answerNudge,
    'verification-deadline': verificationDeadline,
    'election-deadline': electionDeadline,
    'expiry-reminder': expiryReminder,
    'term-dates-reminder': termDatesReminder,
    'lost-contact': lostContact,
    'membership-transfer': membershipTransfer,
    'lost-contact-clock': lostContactClock,
    'transfer-receipt': transferReceipt,
    'raise-rectification': raiseRectification,
    remind,
    escalate,
    'activity-plan': activityPlan,
    'archive-handover': archiveHandover,
    'attendance-publication': attendancePublication,
    'branch-report': branchReport,
    'care-visits': careVisits,
    'dues-report': duesReport,
    dues,
    'education-report': educationReport,
    'floating-contact': floatingContact,
    'head-hearing': headHearing,
    'ideological-report': ideologicalReport,
    'leader-class': leaderClass,
    'leader-report': leaderReport,
    'leading-group-report': leadingGroupReport,
    'member-report': memberReport,
    'merit-campaign': meritCampaign,
    'public-good': publicGood,
    'secretary-debrief': secretaryDebrief,
    'secretary-induction': secretaryInduction,
    'secretary-training': secretaryTraining,
    'study-plan': studyPlan,
    talks,
    'activity-plan-grounds': activityPlanGrounds,
    'attendance-from-lists': attendanceFromLists,
    'branch-report-topics': branchReportTopics,
    'class-was-taught': classWasTaught,
    'commend-and-help': commendAndHelp,
    'debrief-written': debriefWritten,
    'dues-back-pay': duesBackPay,
    'dues-counted': duesCounted,
    'dues-remitted': duesRemitted,
    'everyone-reached': everyoneReached,
    'handover-catalogue': handoverCatalogue,
    'heard-at-meeting': heardAtMeeting,
    'heard-by-addressee': heardByAddressee,
    'ideological-report-topics': ideologicalReportTopics,
    'leader-report-topics': leaderReportTopics,
    'member-report-topics': memberReportTopics,
    'officer-hours': officerHours,
    'plan-still-runs': planStillRuns,
    'pledges-looked-at': pledgesLookedAt,
    'study-applied': studyApplied,
    'study-checks': studyChecks,
    'study-hours': studyHours,
    'study-tiers': studyTiers,
    'talks-before-life-meeting': talksBeforeLifeMeeting,
    'talks-per-pair': talksPerPair,
    'training-attended': trainingAttended,
    'activity-plan-deadline': activityPlanDeadline,
    'campaign-reminder': campaignReminder,
    'debrief-assessed': debriefAssessed,
    'dues-report-deadline': duesReportDeadline,
    'finish-reminder': finishReminder,
    'first-study-check': firstStudyCheck,
    'handover-deadline': handoverDeadline,
    'hearing-deadline': hearingDeadline,
    'receipt-deadline': receiptDeadline,
    'redo-deadline': redoDeadline,
    'resubmit-deadline': resubmitDeadline,
    'submit-reminder': submitReminder,
    'missed-report': missedReport,
    'publish-attendance': publishAttendance,
    'six-month-clock': sixMonthClock,
    'life-meeting': lifeMeeting,
    'democratic-life-meeting': democraticLifeMeeting,
    'delegate-congress': delegateCongress,
    'member-appraisal': memberAppraisal,
    'leading-group-quorum': leadingGroupQuorum,
    'delegate-quorum': delegateQuorum,
    'unable-to-pass': unableToPass,
    'vote-count': voteCount,
    'written-opinions': writtenOpinions,
    'election-majority': electionMajority,
    'election-attendance': electionAttendance,
    'election-attendance-1990': electionAttendance1990,
    'admission-majority': admissionMajority,
    'opinions-first': opinionsFirst,
    'few-problems': fewProblems,
    'avoided-topics': avoidedTopics,
    'no-business': noBusiness,
    'leaders-first': leadersFirst,
    'matters-reported': mattersReported,
    'summary-before-filing': summaryBeforeFiling,
    'carry-over': carryOver,
    combining,
    chair,
    'role-of-leaders': roleOfLeaders,
    'vacant-secretary': vacantSecretary,
    'off-hours': offHours,
    'activity-notice': activityNotice,
    'everybody-appraised': everybodyAppraised,
    'who-is-graded': whoIsGraded,
    'excellent-share': excellentShare,
    'everybody-told': everybodyTold,
    'previous-inspection-filed': previousInspectionFiled,
    'life-meeting-season': lifeMeetingSeason,
    'summary-deadline': summaryDeadline,
    'appraisal-feedback': appraisalFeedback,
    vacancy,
  },
  presets: {
    recommended: {
      'general-meeting': 'deny',
      'committee-meeting': 'deny',
      'group-meeting': 'deny',
      'party-class': 'deny',
      'theme-day': 'deny',
      'target-inspection': 'deny',
      'leader-evaluation': 'deny',
      notice: 'deny',
      quorum: 'deny',
      majority: 'deny',
      minutes: 'deny',
      'cancel-with-approval': 'deny',
      'late-entry': 'warn',
      'self-check-first': 'warn',
      'hold-reminder': 'warn',
      'minutes-deadline': 'warn',
      'inspection-reminder': 'warn',
      'filing-deadline': 'warn',
      'matter-said': 'deny',
      'not-ones-own-matter': 'deny',
      'past-the-leader': 'deny',
      'verified-first': 'deny',
      'verified-by-another': 'deny',
      'answer-made-known': 'deny',
      'extension-once': 'deny',
      'candidate-surplus': 'deny',
      'candidates-eligible': 'deny',
      'pre-election': 'deny',
      'ballot-attendance': 'deny',
      'ballot-papers': 'deny',
      scrutineers: 'deny',
      'elected-majority': 'deny',
      'elected-in-order': 'deny',
      'election-on-time': 'deny',
      'election-moved-within': 'deny',
      'rectification-item': 'deny',
      opinion: 'deny',
      'opinion-about-leader': 'deny',
      request: 'deny',
      'branch-election': 'deny',
      'by-election': 'deny',
      'term-dates': 'deny',
      'answer-nudge': 'warn',
      'verification-deadline': 'warn',
      'election-deadline': 'warn',
      'expiry-reminder': 'warn',
      'term-dates-reminder': 'warn',
      'lost-contact': 'deny',
      'membership-transfer': 'deny',
      'lost-contact-clock': 'warn',
      'transfer-receipt': 'warn',
      'raise-rectification': 'warn',
      remind: 'warn',
      escalate: 'warn',
      'activity-plan': 'deny',
      'archive-handover': 'deny',
      'attendance-publication': 'deny',
      'branch-report': 'deny',
      'care-visits': 'deny',
      'dues-report': 'deny',
      dues: 'deny',
      'education-report': 'deny',
      'floating-contact': 'deny',
      'head-hearing': 'deny',
      'ideological-report': 'deny',
      'leader-class': 'deny',
      'leader-report': 'deny',
      'leading-group-report': 'deny',
      'member-report': 'deny',
      'merit-campaign': 'deny',
      'public-good': 'deny',
      'secretary-debrief': 'deny',
      'secretary-induction': 'deny',
      'secretary-training': 'deny',
      'study-plan': 'deny',
      talks: 'deny',
      'activity-plan-grounds': 'deny',
      'attendance-from-lists': 'deny',
      'branch-report-topics': 'deny',
      'class-was-taught': 'deny',
      'commend-and-help': 'warn',
      'debrief-written': 'deny',
      'dues-back-pay': 'warn',
      'dues-counted': 'deny',
      'dues-remitted': 'deny',
      'everyone-reached': 'deny',
      'handover-catalogue': 'deny',
      'heard-at-meeting': 'deny',
      'heard-by-addressee': 'deny',
      'ideological-report-topics': 'deny',
      'leader-report-topics': 'deny',
      'member-report-topics': 'deny',
      'officer-hours': 'warn',
      'plan-still-runs': 'deny',
      'pledges-looked-at': 'deny',
      'study-applied': 'warn',
      'study-checks': 'warn',
      'study-hours': 'warn',
      'study-tiers': 'deny',
      'talks-before-life-meeting': 'warn',
      'talks-per-pair': 'deny',
      'training-attended': 'deny',
      'activity-plan-deadline': 'warn',
      'campaign-reminder': 'warn',
      'debrief-assessed': 'warn',
      'dues-report-deadline': 'warn',
      'finish-reminder': 'warn',
      'first-study-check': 'warn',
      'handover-deadline': 'warn',
      'hearing-deadline': 'warn',
      'receipt-deadline': 'warn',
      'redo-deadline': 'warn',
      'resubmit-deadline': 'warn',
      'submit-reminder': 'warn',
      'missed-report': 'warn',
      'publish-attendance': 'warn',
      'six-month-clock': 'warn',
      'life-meeting': 'deny',
      'democratic-life-meeting': 'deny',
      'delegate-congress': 'deny',
      'member-appraisal': 'deny',
      'leading-group-quorum': 'deny',
      'delegate-quorum': 'deny',
      'unable-to-pass': 'warn',
      'vote-count': 'deny',
      'written-opinions': 'deny',
      'election-majority': 'deny',
      'election-attendance': 'deny',
      'election-attendance-1990': 'deny',
      'admission-majority': 'deny',
      'opinions-first': 'deny',
      'few-problems': 'deny',
      'avoided-topics': 'warn',
      'no-business': 'deny',
      'leaders-first': 'warn',
      'matters-reported': 'deny',
      'summary-before-filing': 'deny',
      'carry-over': 'deny',
      combining: 'deny',
      chair: 'warn',
      'role-of-leaders': 'warn',
      'vacant-secretary': 'warn',
      'off-hours': 'warn',
      'activity-notice': 'warn',
      'everybody-appraised': 'deny',
      'who-is-graded': 'deny',
      'excellent-share': 'deny',
      'everybody-told': 'deny',
      'previous-inspection-filed': 'deny',
      'life-meeting-season': 'warn',
      'summary-deadline': 'warn',
      'appraisal-feedback': 'warn',
      vacancy: 'warn',
    },
  },
});
