import { assessment, defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** An inspection looks at what the branch itself has found; it does not replace it. */
export const selfCheckFirst = defineRule({
  kind: 'check',
  on: { obligation: assessment, events: ['inspect'] },
  clause: { source: sourceArticle, article: 'S6', confidence: 'local' },
  why: {
    en: 'Who has looked first has something to talk about.',
    'zh-CN': '先自查，检查才有的放矢。',
  },
  ...noOptions,
  messages: {
    notChecked: {
      en: 'The branch has not checked itself yet.',
      'zh-CN': '支部尚未自查。',
      remedy: { en: 'Ask it for its self-check first.', 'zh-CN': '请先让支部完成自查。' },
    },
  },
  evaluate: ({ cycle, found }) => (cycle.context.selfCheckedOn === null ? [found('notChecked', {})] : []),
});
