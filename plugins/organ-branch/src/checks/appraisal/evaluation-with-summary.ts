import { defineRule, evaluation } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { yearlySummary } from '../../facts/yearly-summary.ts';
import { sourceArticle } from '../../sources.ts';

/** Whoever is asked about the year’s leaders has the year’s summary before them. */
export const evaluationWithSummary = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['collect'], duties: ['leader-evaluation'] },
  clause: { source: sourceArticle, article: 'S20', confidence: 'local' },
  why: {
    en: 'People judge what they know; the summary says what there was.',
    'zh-CN': '先听全年总结，再作评议，才有依据。',
  },
  ...noOptions,
  messages: {
    noSummary: {
      en: 'No report on the end of the year was handed in yet, and the secretary has not debriefed.',
      'zh-CN': '年终工作报告尚未提交，书记也未述职。',
      remedy: {
        en: 'Hand in the report of the second half year first, or the debrief, and ask people then.',
        'zh-CN': '请先提交下半年工作报告或书记述职，再开始测评。',
      },
    },
  },
  facts: { yearlySummary },
  evaluate: ({ facts, found }) => (facts.yearlySummary === null ? [found('noSummary', {})] : []),
});
