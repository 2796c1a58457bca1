/** Criticism and self-criticism that is more than form. */
import { avoidedTopics } from './avoided-topics.ts';
import { carryOver } from './carry-over.ts';
import { fewProblems } from './few-problems.ts';
import { leadersFirst } from './leaders-first.ts';
import { mattersReported } from './matters-reported.ts';
import { opinionsFirst } from './opinions-first.ts';
import { planHandedIn } from './plan-handed-in.ts';
import { roleOfLeaders } from './role-of-leaders.ts';
import { talksBeforeLifeMeeting } from './talks-before-life-meeting.ts';
import { writtenOpinions } from './written-opinions.ts';

export const lifeMeetingRules = {
  'avoided-topics': avoidedTopics,
  'carry-over': carryOver,
  'few-problems': fewProblems,
  'leaders-first': leadersFirst,
  'matters-reported': mattersReported,
  'opinions-first': opinionsFirst,
  'plan-handed-in': planHandedIn,
  'role-of-leaders': roleOfLeaders,
  'talks-before-life-meeting': talksBeforeLifeMeeting,
  'written-opinions': writtenOpinions,
};
