/** How meetings are called, held and written down. */
import { activityNotice } from '../notice/activity-notice.ts';
import { notice } from '../notice/notice.ts';
import { announcedDay } from './announced-day.ts';
import { cancelWithApproval } from './cancel-with-approval.ts';
import { chair } from './chair.ts';
import { combining } from './combining.ts';
import { lateEntry } from './late-entry.ts';
import { minutes } from './minutes.ts';
import { noBusiness } from './no-business.ts';
import { offHours } from './off-hours.ts';
import { secretaryLeads } from './secretary-leads.ts';
import { summaryBeforeFiling } from './summary-before-filing.ts';

export const meetingRules = {
  'activity-notice': activityNotice,
  'announced-day': announcedDay,
  'cancel-with-approval': cancelWithApproval,
  chair,
  combining,
  'late-entry': lateEntry,
  minutes,
  'no-business': noBusiness,
  notice,
  'off-hours': offHours,
  'secretary-leads': secretaryLeads,
  'summary-before-filing': summaryBeforeFiling,
};
