/** What is checked when somebody acts. */
import { activityNotice } from './checks/activity-notice.ts';
import { activityPlanGrounds } from './checks/activity-plan-grounds.ts';
import { admissionMajority } from './checks/admission-majority.ts';
import { announcedDay } from './checks/announced-day.ts';
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
import { secretaryLeads } from './checks/secretary-leads.ts';
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

export const checks = {
  'activity-notice': activityNotice,
  'activity-plan-grounds': activityPlanGrounds,
  'admission-majority': admissionMajority,
  'announced-day': announcedDay,
  'answer-made-known': answerMadeKnown,
  'attendance-from-lists': attendanceFromLists,
  'avoided-topics': avoidedTopics,
  'ballot-attendance': ballotAttendance,
  'ballot-papers': ballotPapers,
  'branch-report-topics': branchReportTopics,
  'cancel-with-approval': cancelWithApproval,
  'candidate-surplus': candidateSurplus,
  'candidates-eligible': candidatesEligible,
  'carry-over': carryOver,
  chair,
  'class-was-taught': classWasTaught,
  combining,
  'commend-and-help': commendAndHelp,
  'debrief-written': debriefWritten,
  'delegate-quorum': delegateQuorum,
  'dues-back-pay': duesBackPay,
  'dues-counted': duesCounted,
  'dues-remitted': duesRemitted,
  'elected-in-order': electedInOrder,
  'elected-majority': electedMajority,
  'election-attendance': electionAttendance,
  'election-attendance-1990': electionAttendance1990,
  'election-majority': electionMajority,
  'election-moved-within': electionMovedWithin,
  'election-on-time': electionOnTime,
  'everybody-appraised': everybodyAppraised,
  'everybody-told': everybodyTold,
  'everyone-reached': everyoneReached,
  'excellent-share': excellentShare,
  'extension-once': extensionOnce,
  'few-problems': fewProblems,
  'handover-catalogue': handoverCatalogue,
  'heard-at-meeting': heardAtMeeting,
  'heard-by-addressee': heardByAddressee,
  'ideological-report-topics': ideologicalReportTopics,
  'late-entry': lateEntry,
  'leader-report-topics': leaderReportTopics,
  'leaders-first': leadersFirst,
  'leading-group-quorum': leadingGroupQuorum,
  majority,
  'matter-said': matterSaid,
  'matters-reported': mattersReported,
  'member-report-topics': memberReportTopics,
  minutes,
  'no-business': noBusiness,
  'not-ones-own-matter': notOnesOwnMatter,
  notice,
  'off-hours': offHours,
  'officer-hours': officerHours,
  'opinions-first': opinionsFirst,
  'past-the-leader': pastTheLeader,
  'plan-still-runs': planStillRuns,
  'pledges-looked-at': pledgesLookedAt,
  'pre-election': preElection,
  'previous-inspection-filed': previousInspectionFiled,
  quorum,
  'role-of-leaders': roleOfLeaders,
  scrutineers,
  'secretary-leads': secretaryLeads,
  'self-check-first': selfCheckFirst,
  'study-applied': studyApplied,
  'study-checks': studyChecks,
  'study-hours': studyHours,
  'study-tiers': studyTiers,
  'summary-before-filing': summaryBeforeFiling,
  'talks-before-life-meeting': talksBeforeLifeMeeting,
  'talks-per-pair': talksPerPair,
  'training-attended': trainingAttended,
  'unable-to-pass': unableToPass,
  'vacant-secretary': vacantSecretary,
  'verified-by-another': verifiedByAnother,
  'verified-first': verifiedFirst,
  'vote-count': voteCount,
  'who-is-graded': whoIsGraded,
  'written-opinions': writtenOpinions,
} as const;
