import { assessment, defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { openFindings } from '../facts/open-findings.ts';
import { bothStandards } from '../sources.ts';

/** An audit is not filed while something that it found is open. */
export const findingsClosed = defineRule({
  kind: 'check',
  on: { obligation: assessment, events: ['archive'] },
  clause: { source: bothStandards, article: '9.2.2, 10.2', confidence: 'secondary' },
  why: {
    en: 'Once an audit is filed, nobody asks about its findings.',
    'zh-CN': '审核一旦归档，就没人再问发现的问题。',
  },
  ...noOptions,
  messages: {
    stillOpen: {
      en: 'Still to be put right: {{findings}}.',
      'zh-CN': '尚未整改：{{findings}}。',
      remedy: { en: 'Have them proved and verified first.', 'zh-CN': '请先完成整改并经核验。' },
    },
  },
  facts: { openFindings },
  evaluate: ({ facts, found }) =>
    facts.openFindings.length === 0
      ? []
      : [found('stillOpen', { findings: facts.openFindings.map(({ cycle, subject }) => subject ?? cycle) })],
});
