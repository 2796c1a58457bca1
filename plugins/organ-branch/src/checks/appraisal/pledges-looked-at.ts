import { campaign, defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** Every pledge is looked at, not a sample of the good ones. What is told is how many were kept. */
export const pledgesLookedAt = defineRule({
  kind: 'check',
  on: { obligation: campaign, events: ['check'] },
  clause: { source: sourceArticle, article: 'S14; 机关条例 21', confidence: 'local' },
  why: {
    en: 'A promise that nobody comes back to was a slogan.',
    'zh-CN': '没人回头看的承诺，只是口号。',
  },
  ...noOptions,
  messages: {
    notAll: {
      en: '{{looked}} of {{pledged}} pledges were looked at.',
      'zh-CN': '承诺{{pledged}}项，已检查{{looked}}项。',
      remedy: {
        en: 'Look at every one; kept or not is for the person to say first.',
        'zh-CN': '请逐项检查，先听本人说明。',
      },
    },
    tooMany: {
      en: '{{kept}} pledges are said to be kept, but only {{looked}} were looked at.',
      'zh-CN': '兑现{{kept}}项，多于已检查的{{looked}}项。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新核对。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const { looked, kept } = event.payload;
    const pledged = cycle.context.pledges.length;
    return [
      ...(looked === pledged ? [] : [found('notAll', { looked, pledged })]),
      ...(kept > looked ? [found('tooMany', { kept, looked })] : []),
    ];
  },
});
