import { defineRule, matter } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** A request to the superior (请示): the superior owes the answer. It is nudged; silence never approves anything. */
export const request = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'P14; 重大事项请示报告条例 (days: local)', confidence: 'local' },
  why: {
    en: 'A branch that asks and hears nothing learns to act without asking, or not to act.',
    'zh-CN': '请示石沉大海，下级不是自作主张，就是撒手不管。',
  },
  duty: {
    id: 'request',
    title: { en: 'Request to the superior', 'zh-CN': '向上级请示' },
    obligation: matter,
    bearer: 'superior',
    atEnd: 'passes-on',
  },
  ...raisedWithin(15),
});
