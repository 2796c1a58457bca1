import { defineRule, report } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** With its report the branch commends who did well and helps who found it hard, or says why neither. */
export const commendAndHelp = defineRule({
  kind: 'check',
  on: { obligation: report, events: ['answer'], duties: ['branch-report'] },
  clause: { source: sourceArticle, article: 'S22', confidence: 'local' },
  why: {
    en: 'Where good work and trouble meet the same silence, both lose heart.',
    'zh-CN': '干好干坏一个样，谁都会泄气。',
  },
  ...noOptions,
  messages: {
    neither: {
      en: 'Nobody is commended, and nobody is offered help.',
      'zh-CN': '既没有表彰，也没有帮助。',
      remedy: {
        en: 'Name somebody and what for, offer help, or say in a sentence why neither fits this time.',
        'zh-CN': '请列出表彰对象及事由，或提出帮助措施；确无必要的，用一句话说明。',
      },
    },
  },
  evaluate({ event, found }) {
    const { commended, help, neither } = event.payload;
    return commended.length + help.length > 0 || neither !== undefined ? [] : [found('neither', {})];
  },
});
