import {
  type Attendance,
  type Comparator,
  type Found,
  type FoundMaker,
  type peopleFacts,
  type Share,
  shareText,
} from '@obligato/core';
import { shortAttendance } from './short-attendance.ts';

/** What every quorum says when it is not reached. */
export const quorumMessages = {
  inquorate: {
    en: '{{present}} of {{expected}} members with a vote are present; {{required}} are needed ({{share}} of those who should attend).',
    'zh-CN': '应到会有表决权者{{expected}}名，实到{{present}}名；至少须到{{required}}名（应到会人数的{{share}}）。',
    remedy: {
      en: 'Postpone until {{missing}} more can come. Absent: {{absent}}.',
      'zh-CN': '请延期，待再有{{missing}}名到会。缺席：{{absent}}。',
    },
    measure: { asked: 'required', found: 'present', in: 'people' },
  },
} as const;

/**
 * Whether enough of those who should attend, and have a vote, are there: for a rule whose messages are `quorumMessages`.
 *
 * @example
 * const options = { comparator: '>=', share: '1/2' } as const;
 * countQuorum({ voters: [{ member: 'm1', name: 'Li' }], attendance: [], options, found }).length // → 1
 */
export function countQuorum(meeting: {
  readonly voters: readonly peopleFacts.Person[];
  readonly attendance: Attendance;
  readonly options: { readonly comparator: Comparator; readonly share: Share };
  readonly found: FoundMaker<typeof quorumMessages>;
}): readonly Found[] {
  const { voters, attendance, options, found } = meeting;
  const short = shortAttendance(voters, attendance, options);
  return short ? [found('inquorate', { ...short, share: shareText(options) })] : [];
}
