/** What is told to whom afterwards. */
import { callTogether } from './effects/call-together.ts';
import { escalate } from './effects/escalate.ts';
import { missedReport } from './effects/missed-report.ts';
import { publishAttendance } from './effects/publish-attendance.ts';
import { raiseRectification } from './effects/raise-rectification.ts';
import { remind } from './effects/remind.ts';
import { sixMonthClock } from './effects/six-month-clock.ts';
import { vacancy } from './effects/vacancy.ts';

export const effects = {
  'call-together': callTogether,
  escalate,
  'missed-report': missedReport,
  'publish-attendance': publishAttendance,
  'raise-rectification': raiseRectification,
  remind,
  'six-month-clock': sixMonthClock,
  vacancy,
} as const;
