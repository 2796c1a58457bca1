import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { duesMeasures } from '../../sources.ts';

/** The month’s dues are done when it is said how many are late and since how many months. No names, no sums. */
export const duesCounted = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['dues'] },
  clause: { source: duesMeasures, article: '1', confidence: 'text' },
  why: {
    en: 'How many are late the branch must know; who it is stays between them and the treasurer.',
    'zh-CN': '支部要掌握欠交人数；具体是谁，由组织委员个别沟通。',
  },
  ...noOptions,
  messages: {
    notCounted: {
      en: 'It is not said how many are late with their dues, and since how many months.',
      'zh-CN': '未填报欠交党费人数和最长月数。',
      remedy: {
        en: 'Give two figures: late, longestMonths. Zero is a good answer.',
        'zh-CN': '请填报两个数：欠交人数（late）、最长月数（longestMonths），没有则填0。',
      },
    },
  },
  evaluate({ event, found }) {
    const { late, longestMonths } = event.payload.figures;
    return late === undefined || longestMonths === undefined ? [found('notCounted', {})] : [];
  },
});
