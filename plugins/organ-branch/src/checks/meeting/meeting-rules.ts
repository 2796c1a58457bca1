/** How meetings are called, held and written down. */
import { activityNotice } from '../notice/activity-notice.ts';
import { announcedBeforehand } from '../notice/announced-beforehand.ts';
import { busyDays } from '../notice/busy-days.ts';
import { notice } from '../notice/notice.ts';
import { sameDay } from '../notice/same-day.ts';
import { agreedHeard } from './agreed-heard.ts';
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
  'agreed-heard': agreedHeard,
  'announced-beforehand': announcedBeforehand,
  'announced-day': announcedDay,
  'busy-days': busyDays,
  'cancel-with-approval': cancelWithApproval,
  chair,
  combining,
  'late-entry': lateEntry,
  minutes,
  'no-business': noBusiness,
  notice,
  'off-hours': offHours,
  'same-day': sameDay,
  'secretary-leads': secretaryLeads,
  'summary-before-filing': summaryBeforeFiling,
};
