import { defineRule, report } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { heldMeetings } from '../../facts/meetings/held-meetings.ts';
import { branchRegulations } from '../../sources.ts';

/**
 * What is reported to all members is heard at a meeting of all members, and by those on its list. Nobody counts
 * twice.
 */
export const heardAtMeeting = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['hear'], duties: ['branch-report', 'head-hearing'] },
  clause: { source: branchRegulations, article: '11', confidence: 'text' },
  why: {
    en: 'A report that was only sent round was read to nobody.',
    'zh-CN': '只传阅、不到会报告，等于没有向大家报告。',
  },
  ...noOptions,
  messages: {
    noMeeting: {
      en: 'It is not said at which meeting the report was heard.',
      'zh-CN': '未注明在哪次会议上听取。',
      remedy: {
        en: 'Name the meeting of all members; its list says who was there.',
        'zh-CN': '请注明党员大会，以其签到名单为准。',
      },
    },
    notHeld: {
      en: '“{{meeting}}” is no meeting of all members held since the report was handed in on {{submittedOn}}.',
      'zh-CN': '“{{meeting}}”不是{{submittedOn}}提交报告以来召开的党员大会。',
      remedy: { en: 'Present it at the next meeting of all members.', 'zh-CN': '请在下次党员大会上报告。' },
    },
  },
  cycles: ['meeting'],
  facts: { heldMeetings },
  evaluate({ event, cycle, facts, found }) {
    const { at: meeting } = event.payload;
    if (meeting === undefined) return [found('noMeeting', {})];
    const submittedOn = cycle.context.submittedOn ?? cycle.period.from;
    const held = facts.heldMeetings.find(({ id }) => id === meeting);
    if (held && held.body === 'members' && held.heldOn >= submittedOn) return [];
    return [found('notHeld', { meeting, submittedOn })];
  },
});
