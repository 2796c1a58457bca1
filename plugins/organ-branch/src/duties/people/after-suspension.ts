import { defineRule, task } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { educationRegulations } from '../../sources.ts';

/**
 * Whoever was out of contact for six months has the membership suspended; two years later, if they are still out of contact, they are
 * removed. The two years are counted from the day on which the search ran out, and somebody looks at their end.
 */
export const afterSuspension = defineRule({
  kind: 'duty',
  clause: { source: educationRegulations, article: '24', confidence: 'text' },
  why: {
    en: 'Two years are long enough to be forgotten by everybody.',
    'zh-CN': '停止党籍两年，不能停着停着就没人管。',
  },
  duty: {
    id: 'after-suspension',
    title: { en: 'Two years after suspension', 'zh-CN': '停止党籍满两年处置' },
    obligation: task,
    bearer: 'unit',
    atEnd: 'passes-on',
  },
  // The day itself comes with the occasion, two years on.
  ...raisedWithin(500),
});
