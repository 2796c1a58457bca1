/** What is checked when somebody acts, room by room. */
import { appraisalRules } from './checks/appraisal/appraisal-rules.ts';
import { electionRules } from './checks/election/election-rules.ts';
import { inspectionRules } from './checks/inspection/inspection-rules.ts';
import { lifeMeetingRules } from './checks/life-meeting/life-meeting-rules.ts';
import { matterRules } from './checks/matter/matter-rules.ts';
import { meetingRules } from './checks/meeting/meeting-rules.ts';
import { peopleRules } from './checks/people/people-rules.ts';
import { reportRules } from './checks/report/report-rules.ts';
import { studyRules } from './checks/study/study-rules.ts';
import { superiorRules } from './checks/superior/superior-rules.ts';
import { votingRules } from './checks/voting/voting-rules.ts';

export const checks = {
  ...meetingRules,
  ...lifeMeetingRules,
  ...votingRules,
  ...electionRules,
  ...studyRules,
  ...reportRules,
  ...appraisalRules,
  ...inspectionRules,
  ...matterRules,
  ...peopleRules,
  ...superiorRules,
};
