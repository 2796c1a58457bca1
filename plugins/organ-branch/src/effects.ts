/** What is told to whom afterwards. */

import { callSpecialLifeMeeting } from './effects/call-special-life-meeting.ts';
import { callTogether } from './effects/call-together.ts';
import { escalate } from './effects/escalate.ts';
import { missedReport } from './effects/missed-report.ts';
import { callByElection } from './effects/people/call-by-election.ts';
import { countSuspension } from './effects/people/count-suspension.ts';
import { inductSecretary } from './effects/people/induct-secretary.ts';
import { searchForAbsent } from './effects/people/search-for-absent.ts';
import { tellLeadersTasks } from './effects/people/tell-leaders-tasks.ts';
import { transferAway } from './effects/people/transfer-away.ts';
import { workClock } from './effects/people/work-clock.ts';
import { publishAttendance } from './effects/publish-attendance.ts';
import { raiseAgreed } from './effects/raise-agreed.ts';
import { raiseRectification } from './effects/raise-rectification.ts';
import { remind } from './effects/remind.ts';
import { sixMonthClock } from './effects/six-month-clock.ts';
import { tellDiscipline } from './effects/tell-discipline.ts';
import { vacancy } from './effects/vacancy.ts';

export const effects = {
  'call-by-election': callByElection,
  'call-special-life-meeting': callSpecialLifeMeeting,
  'call-together': callTogether,
  'count-suspension': countSuspension,
  escalate,
  'induct-secretary': inductSecretary,
  'missed-report': missedReport,
  'publish-attendance': publishAttendance,
  'raise-agreed': raiseAgreed,
  'raise-rectification': raiseRectification,
  remind,
  'search-for-absent': searchForAbsent,
  'six-month-clock': sixMonthClock,
  'tell-discipline': tellDiscipline,
  'tell-leaders-tasks': tellLeadersTasks,
  'transfer-away': transferAway,
  vacancy,
  'work-clock': workClock,
} as const;
