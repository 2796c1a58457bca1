import { defineRule, meeting } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { lifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { sourceArticle } from '../../sources.ts';

/** A life meeting is no staff meeting: the unit's own work has its own hours. */
export const noBusiness = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify'], duties: lifeMeetings },
  clause: { source: sourceArticle, article: 'P10', confidence: 'local' },
  why: {
    en: 'Once figures are on the table nobody speaks of themselves any more.',
    'zh-CN': '一谈起业务，就没人再谈自己的问题了。',
  },
  ...noOptions,
  messages: {
    business: {
      en: 'The agenda of a life meeting holds business: {{items}}.',
      'zh-CN': '组织生活会议程中列有业务工作：{{items}}。',
      remedy: { en: 'Take it up in a working meeting.', 'zh-CN': '请移至工作会议研究。' },
    },
  },
  evaluate({ event, found }) {
    const items = event.payload.agenda.filter(({ kind }) => kind === 'business').map(({ title }) => title);
    return items.length > 0 ? [found('business', { items })] : [];
  },
});
