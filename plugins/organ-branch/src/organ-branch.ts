/** The national pack for branches inside state organs: what a branch owes, and what holds when it does it. */
import { definePlugin } from '@obligato/core';
import { cancelWithApproval } from './checks/cancel-with-approval.ts';
import { lateEntry } from './checks/late-entry.ts';
import { majority } from './checks/majority.ts';
import { minutes } from './checks/minutes.ts';
import { notice } from './checks/notice.ts';
import { quorum } from './checks/quorum.ts';
import { selfCheckFirst } from './checks/self-check-first.ts';
import { filingDeadline } from './deadlines/filing-deadline.ts';
import { holdReminder } from './deadlines/hold-reminder.ts';
import { inspectionReminder } from './deadlines/inspection-reminder.ts';
import { minutesDeadline } from './deadlines/minutes-deadline.ts';
import { committeeMeeting } from './duties/committee-meeting.ts';
import { generalMeeting } from './duties/general-meeting.ts';
import { groupMeeting } from './duties/group-meeting.ts';
import { leaderEvaluation } from './duties/leader-evaluation.ts';
import { partyClass } from './duties/party-class.ts';
import { targetInspection } from './duties/target-inspection.ts';
import { themeDay } from './duties/theme-day.ts';
import { escalate } from './effects/escalate.ts';
import { remind } from './effects/remind.ts';

export const organBranch = definePlugin({
  name: '@obligato/organ-branch',
  version: '0.1.0',
  title: { en: 'Branches inside state organs', 'zh-CN': '机关党支部' },
  rules: {
    'general-meeting': generalMeeting,
    'committee-meeting': committeeMeeting,
    'group-meeting': groupMeeting,
    'party-class': partyClass,
    'theme-day': themeDay,
    'target-inspection': targetInspection,
    'leader-evaluation': leaderEvaluation,
    notice,
    quorum,
    majority,
    minutes,
    'cancel-with-approval': cancelWithApproval,
    'late-entry': lateEntry,
    'self-check-first': selfCheckFirst,
    'hold-reminder': holdReminder,
    'minutes-deadline': minutesDeadline,
    'inspection-reminder': inspectionReminder,
    'filing-deadline': filingDeadline,
    remind,
    escalate,
  },
  presets: {
    recommended: {
      'general-meeting': 'deny',
      'committee-meeting': 'deny',
      'group-meeting': 'deny',
      'party-class': 'deny',
      'theme-day': 'deny',
      'target-inspection': 'deny',
      'leader-evaluation': 'deny',
      notice: 'deny',
      quorum: 'deny',
      majority: 'deny',
      minutes: 'deny',
      'cancel-with-approval': 'deny',
      'late-entry': 'warn',
      'self-check-first': 'warn',
      'hold-reminder': 'warn',
      'minutes-deadline': 'warn',
      'inspection-reminder': 'warn',
      'filing-deadline': 'warn',
      remind: 'warn',
      escalate: 'warn',
    },
  },
});
