/** What a branch owes, and what the superior owes it. */
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
import { formGroups } from './duties/form-groups.ts';
import { generalMeeting } from './duties/general-meeting.ts';
import { groupMeeting } from './duties/group-meeting.ts';
import { headHearing } from './duties/head-hearing.ts';
import { ideologicalReport } from './duties/ideological-report.ts';
import { joinBranch } from './duties/join-branch.ts';
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

export const duties = {
  'activity-plan': activityPlan,
  'archive-handover': archiveHandover,
  'attendance-publication': attendancePublication,
  'branch-election': branchElection,
  'branch-report': branchReport,
  'by-election': byElection,
  'care-visits': careVisits,
  'committee-meeting': committeeMeeting,
  'delegate-congress': delegateCongress,
  'democratic-life-meeting': democraticLifeMeeting,
  dues,
  'dues-report': duesReport,
  'education-report': educationReport,
  'floating-contact': floatingContact,
  'form-groups': formGroups,
  'general-meeting': generalMeeting,
  'group-meeting': groupMeeting,
  'head-hearing': headHearing,
  'ideological-report': ideologicalReport,
  'join-branch': joinBranch,
  'leader-class': leaderClass,
  'leader-evaluation': leaderEvaluation,
  'leader-report': leaderReport,
  'leading-group-report': leadingGroupReport,
  'life-meeting': lifeMeeting,
  'lost-contact': lostContact,
  'member-appraisal': memberAppraisal,
  'member-report': memberReport,
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
  'study-plan': studyPlan,
  talks,
  'target-inspection': targetInspection,
  'term-dates': termDates,
  'theme-day': themeDay,
} as const;
