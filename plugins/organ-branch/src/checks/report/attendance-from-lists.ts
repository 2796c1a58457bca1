import { defineRule, report } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { attendanceCount } from '../../facts/meetings/attendance-count.ts';
import { practice } from '../../sources.ts';

/**
 * Attendance is counted from the lists of the meetings: nobody types it in a second time, and nothing is published
 * of nothing.
 */
export const attendanceFromLists = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['submit', 'submitAgain'], duties: ['attendance-publication'] },
  clause: { source: practice, article: '数据只报一次', confidence: 'local' },
  why: {
    en: 'Each fact is asked for once; a second table only makes a second truth.',
    'zh-CN': '同一数据只报一次，另填一张表，就多出一个“事实”。',
  },
  ...noOptions,
  messages: {
    typedIn: {
      en: 'These figures were typed in: {{names}}. They are counted from the attendance lists.',
      'zh-CN': '以下数字为手工填写：{{names}}。出席情况由会议签到名单统计。',
      remedy: { en: 'Leave them out.', 'zh-CN': '请勿填写。' },
    },
    noLists: {
      en: 'No meeting of this period has an attendance list.',
      'zh-CN': '本期会议均无签到名单。',
      remedy: { en: 'Write down who was at the meetings first.', 'zh-CN': '请先补录会议出席情况。' },
    },
  },
  facts: { count: attendanceCount },
  evaluate({ event, facts, found }) {
    const names = Object.keys(event.payload.figures);
    return [
      ...(names.length > 0 ? [found('typedIn', { names })] : []),
      ...(facts.count.meetings === 0 ? [found('noLists', {})] : []),
    ];
  },
});
