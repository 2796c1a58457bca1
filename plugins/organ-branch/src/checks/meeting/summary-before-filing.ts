import { defineRule, meeting } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { lifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { sourceArticle } from '../../sources.ts';

/** A life meeting is not filed away before the superior has been told of it. */
export const summaryBeforeFiling = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['archive'], duties: lifeMeetings },
  clause: { source: sourceArticle, article: 'S19', confidence: 'local' },
  why: {
    en: 'Filed is forgotten; reported is followed up.',
    'zh-CN': '归了档容易放下，报上去才有下文。',
  },
  ...noOptions,
  messages: {
    notReported: {
      en: 'The superior has not been told of the meeting of {{heldOn}}.',
      'zh-CN': '{{heldOn}}的会议尚未向上级报告。',
      remedy: { en: 'Report it to the superior, then file it.', 'zh-CN': '请先向上级报告，再归档。' },
    },
  },
  evaluate: ({ cycle, found }) =>
    cycle.context.reportedUp === null ? [found('notReported', { heldOn: cycle.context.heldOn ?? '?' })] : [],
});
