import { defineRule, meeting, openMatters } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { lifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { branchRegulations } from '../../sources.ts';

/**
 * A life meeting hears how far everything has come that is still open from the last one. A matter about a leader is the
 * superior's to answer, and is not read out here.
 */
export const mattersReported = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['adjourn'], duties: lifeMeetings },
  clause: { source: branchRegulations, article: '17', confidence: 'text' },
  why: {
    en: 'A promise that nobody asks about again was never made.',
    'zh-CN': '去年说要改的没人再问，等于没说。',
  },
  ...noOptions,
  messages: {
    notReported: {
      en: 'Nothing was said of {{matters}}, still open.',
      'zh-CN': '以下事项尚未办结，会上未作报告：{{matters}}。',
      remedy: {
        en: 'Report how far it has come before the session closes, and name it under “Matters reported on”.',
        'zh-CN': '请在散会前报告进展，并在“通报的问题”中注明。',
      },
    },
  },
  facts: { openMatters },
  evaluate({ event, facts, found }) {
    const reported = event.payload.reportedMatters ?? [];
    const matters = facts.openMatters.filter(({ cycle }) => !reported.includes(cycle)).map(({ cycle }) => cycle);
    return matters.length > 0 ? [found('notReported', { matters })] : [];
  },
});
