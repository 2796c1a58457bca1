import { defineRule, meeting } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { openAgreed } from '../../facts/meetings/open-agreed.ts';
import { sourceArticle } from '../../sources.ts';

/** The next meeting of the same kind hears how far it has come what the last one agreed. */
export const agreedHeard = defineRule({
  kind: 'check',
  on: {
    obligation: meeting,
    events: ['adjourn'],
    duties: ['general-meeting', 'committee-meeting', 'group-meeting', 'theme-day', 'party-class'],
  },
  clause: { source: sourceArticle, article: 'S9; 支部工作条例 16', confidence: 'local' },
  why: {
    en: 'Who is asked next time does it before.',
    'zh-CN': '下次会上要问，平时才会去办。',
  },
  ...noOptions,
  messages: {
    notHeard: {
      en: 'Nothing was said of what was agreed before and is still open: {{matters}}.',
      'zh-CN': '以前议定而尚未办结的，会上未作通报：{{matters}}。',
      remedy: {
        en: 'Say how far each has come, and name it under “Matters reported on”.',
        'zh-CN': '请逐项说明进展，并在“通报的问题”中注明。',
      },
    },
  },
  cycles: ['matters'],
  facts: { openAgreed },
  evaluate({ event, facts, found }) {
    const reported = event.payload.reportedMatters ?? [];
    const matters = facts.openAgreed.filter(({ cycle }) => !reported.includes(cycle)).map(({ cycle }) => cycle);
    return matters.length > 0 ? [found('notHeard', { matters })] : [];
  },
});
