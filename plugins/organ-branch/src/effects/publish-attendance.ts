import { defineRule, peopleFacts, report } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { attendanceCount } from '../facts/meetings/attendance-count.ts';
import { organRegulations } from '../sources.ts';

/** What is published is counted from the lists of the meetings. The leaders' line also goes to the superior. */
export const publishAttendance = defineRule({
  kind: 'effect',
  on: { obligation: report, events: ['submit'], duties: ['attendance-publication'] },
  clause: { source: organRegulations, article: '26(1)', confidence: 'text' },
  why: {
    en: 'Leaders who come as members show it; those who do not, too.',
    'zh-CN': '领导干部是否过双重组织生活，看得见。',
  },
  ...noOptions,
  messages: {
    publish: {
      en: 'To be published for {{period}}: {{meetings}} meetings, {{present}} of {{expected}} attendances; leaders {{leadersPresent}} of {{leadersExpected}}.',
      'zh-CN':
        '{{period}}公布：会议{{meetings}}次，应到{{expected}}人次，实到{{present}}人次；其中领导干部应到{{leadersExpected}}人次，实到{{leadersPresent}}人次。',
    },
    leaders: {
      en: '{{unit}}, {{period}}: its leaders came as members to {{leadersPresent}} of {{leadersExpected}} attendances.',
      'zh-CN':
        '{{unit}} {{period}}：领导干部以普通党员身份应参加{{leadersExpected}}人次，实际参加{{leadersPresent}}人次。',
    },
  },
  people: ['unit'],
  facts: { count: attendanceCount, superior: peopleFacts.superiorUnit },
  plan({ cycle, facts: { count, superior } }) {
    const { meetings, members, leaders } = count;
    const period = cycle.period.id;
    const led = { leadersPresent: leaders.present, leadersExpected: leaders.expected };
    const publish = {
      key: `publish-attendance/${cycle.id}`,
      does: 'notify' as const,
      to: { unit: cycle.unit, role: 'secretary' },
      messageId: 'publish' as const,
      data: { period, meetings, present: members.present, expected: members.expected, ...led },
    };
    if (superior === null || leaders.expected === 0) return [publish];
    const upward = {
      key: `publish-attendance/${cycle.id}/leaders`,
      does: 'notify' as const,
      to: { unit: superior, role: 'secretary' },
      messageId: 'leaders' as const,
      data: { unit: cycle.unit, period, ...led },
    };
    return [publish, upward];
  },
});
