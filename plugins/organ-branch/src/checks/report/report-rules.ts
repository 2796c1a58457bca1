/** What reports have to say, and to whom. */

import { answersForTasks } from './answers-for-tasks.ts';
import { attendanceFromLists } from './attendance-from-lists.ts';
import { branchReportTopics } from './branch-report-topics.ts';
import { commendAndHelp } from './commend-and-help.ts';
import { debriefWritten } from './debrief-written.ts';
import { heardAtMeeting } from './heard-at-meeting.ts';
import { heardByAddressee } from './heard-by-addressee.ts';
import { ideologicalReportTopics } from './ideological-report-topics.ts';
import { leaderReportTopics } from './leader-report-topics.ts';
import { memberReportTopics } from './member-report-topics.ts';

export const reportRules = {
  'answers-for-tasks': answersForTasks,
  'attendance-from-lists': attendanceFromLists,
  'branch-report-topics': branchReportTopics,
  'commend-and-help': commendAndHelp,
  'debrief-written': debriefWritten,
  'heard-at-meeting': heardAtMeeting,
  'heard-by-addressee': heardByAddressee,
  'ideological-report-topics': ideologicalReportTopics,
  'leader-report-topics': leaderReportTopics,
  'member-report-topics': memberReportTopics,
};
