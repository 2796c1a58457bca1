/** What a branch owes, and what the superior owes it. */

import { leaderEvaluation } from './duties/appraisal/leader-evaluation.ts';
import { memberAppraisal } from './duties/appraisal/member-appraisal.ts';
import { meritCampaign } from './duties/appraisal/merit-campaign.ts';
import { publicGood } from './duties/appraisal/public-good.ts';
import { secretaryDebrief } from './duties/appraisal/secretary-debrief.ts';
import { branchElection } from './duties/election/branch-election.ts';
import { byElection } from './duties/election/by-election.ts';
import { termDates } from './duties/election/term-dates.ts';
import { activityPlan } from './duties/inspection/activity-plan.ts';
import { archiveHandover } from './duties/inspection/archive-handover.ts';
import { targetAdjustment } from './duties/inspection/target-adjustment.ts';
import { targetAgreement } from './duties/inspection/target-agreement.ts';
import { targetInspection } from './duties/inspection/target-inspection.ts';
import { agreedItem } from './duties/matter/agreed-item.ts';
import { opinion } from './duties/matter/opinion.ts';
import { opinionAboutLeader } from './duties/matter/opinion-about-leader.ts';
import { rectificationItem } from './duties/matter/rectification-item.ts';
import { request } from './duties/matter/request.ts';
import { unitWithoutPeople } from './duties/matter/unit-without-people.ts';
import { committeeLifeMeeting } from './duties/meeting/committee-life-meeting.ts';
import { committeeMeeting } from './duties/meeting/committee-meeting.ts';
import { delegateCongress } from './duties/meeting/delegate-congress.ts';
import { democraticLifeMeeting } from './duties/meeting/democratic-life-meeting.ts';
import { generalMeeting } from './duties/meeting/general-meeting.ts';
import { groupLifeMeeting } from './duties/meeting/group-life-meeting.ts';
import { groupMeeting } from './duties/meeting/group-meeting.ts';
import { lifeMeeting } from './duties/meeting/life-meeting.ts';
import { partyClass } from './duties/meeting/party-class.ts';
import { specialLifeMeeting } from './duties/meeting/special-life-meeting.ts';
import { themeDay } from './duties/meeting/theme-day.ts';
import { afterSuspension } from './duties/people/after-suspension.ts';
import { careVisits } from './duties/people/care-visits.ts';
import { dues } from './duties/people/dues.ts';
import { floatingContact } from './duties/people/floating-contact.ts';
import { formGroups } from './duties/people/form-groups.ts';
import { joinBranch } from './duties/people/join-branch.ts';
import { lostContact } from './duties/people/lost-contact.ts';
import { membershipArrival } from './duties/people/membership-arrival.ts';
import { membershipTransfer } from './duties/people/membership-transfer.ts';
import { talks } from './duties/people/talks.ts';
import { attendancePublication } from './duties/report/attendance-publication.ts';
import { branchReport } from './duties/report/branch-report.ts';
import { duesPublication } from './duties/report/dues-publication.ts';
import { duesReport } from './duties/report/dues-report.ts';
import { educationReport } from './duties/report/education-report.ts';
import { headHearing } from './duties/report/head-hearing.ts';
import { ideologicalReport } from './duties/report/ideological-report.ts';
import { leaderReport } from './duties/report/leader-report.ts';
import { leadingGroupReport } from './duties/report/leading-group-report.ts';
import { lifeMeetingPlan } from './duties/report/life-meeting-plan.ts';
import { memberReport } from './duties/report/member-report.ts';
import { leaderClass } from './duties/study/leader-class.ts';
import { secretaryInduction } from './duties/study/secretary-induction.ts';
import { secretaryTraining } from './duties/study/secretary-training.ts';
import { studyPlan } from './duties/study/study-plan.ts';
import { branchWorkDiscussed } from './duties/superior/branch-work-discussed.ts';
import { branchWorkStudy } from './duties/superior/branch-work-study.ts';
import { debriefRound } from './duties/superior/debrief-round.ts';
import { leadingGroupEvaluated } from './duties/superior/leading-group-evaluated.ts';
import { lifeMeetingVisit } from './duties/superior/life-meeting-visit.ts';

export const duties = {
  'activity-plan': activityPlan,
  'after-suspension': afterSuspension,
  'agreed-item': agreedItem,
  'archive-handover': archiveHandover,
  'attendance-publication': attendancePublication,
  'branch-election': branchElection,
  'branch-report': branchReport,
  'branch-work-discussed': branchWorkDiscussed,
  'branch-work-study': branchWorkStudy,
  'by-election': byElection,
  'care-visits': careVisits,
  'committee-life-meeting': committeeLifeMeeting,
  'committee-meeting': committeeMeeting,
  'debrief-round': debriefRound,
  'delegate-congress': delegateCongress,
  'democratic-life-meeting': democraticLifeMeeting,
  dues,
  'dues-publication': duesPublication,
  'dues-report': duesReport,
  'education-report': educationReport,
  'floating-contact': floatingContact,
  'form-groups': formGroups,
  'general-meeting': generalMeeting,
  'group-life-meeting': groupLifeMeeting,
  'group-meeting': groupMeeting,
  'head-hearing': headHearing,
  'ideological-report': ideologicalReport,
  'join-branch': joinBranch,
  'leader-class': leaderClass,
  'leader-evaluation': leaderEvaluation,
  'leader-report': leaderReport,
  'leading-group-evaluated': leadingGroupEvaluated,
  'leading-group-report': leadingGroupReport,
  'life-meeting': lifeMeeting,
  'life-meeting-plan': lifeMeetingPlan,
  'life-meeting-visit': lifeMeetingVisit,
  'lost-contact': lostContact,
  'member-appraisal': memberAppraisal,
  'member-report': memberReport,
  'membership-arrival': membershipArrival,
  'membership-transfer': membershipTransfer,
  'merit-campaign': meritCampaign,
  opinion,
  'opinion-about-leader': opinionAboutLeader,
  'party-class': partyClass,
  'public-good': publicGood,
  'rectification-item': rectificationItem,
  request,
  'secretary-debrief': secretaryDebrief,
  'secretary-induction': secretaryInduction,
  'secretary-training': secretaryTraining,
  'special-life-meeting': specialLifeMeeting,
  'study-plan': studyPlan,
  talks,
  'target-adjustment': targetAdjustment,
  'target-agreement': targetAgreement,
  'target-inspection': targetInspection,
  'term-dates': termDates,
  'theme-day': themeDay,
  'unit-without-people': unitWithoutPeople,
} as const;
