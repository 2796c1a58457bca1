import { defineRule, meeting, noOptions } from '@obligato/core';
import { practice } from '../practice.ts';

/** A meeting that is owed can be postponed; to drop it needs the superior's word. */
export const cancelWithApproval = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['cancel'] },
  clause: { source: practice, article: 'cancelling', confidence: 'local' },
  why: {
    en: 'Otherwise cancelling would be the easiest way to keep every rule.',
    'zh-CN': '否则一取消了之，什么制度都不必执行。',
  },
  ...noOptions,
  messages: {
    noApproval: {
      en: 'An owed meeting is not cancelled without the superior’s approval.',
      'zh-CN': '应开的会议，未经上级同意不得取消。',
      remedy: { en: 'Postpone it, or cite the approval.', 'zh-CN': '请改为延期，或注明批准文号。' },
    },
  },
  evaluate: ({ event, found }) => (event.payload.approval === undefined ? [found('noApproval', {})] : []),
});
