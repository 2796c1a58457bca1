import { defineRule, matter } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { organRegulations } from '../sources.ts';

/**
 * The discipline member hears that an opinion came in, and so does not depend on whoever opens the letters. What it says, and who said it,
 * has no place in the message.
 */
export const tellDiscipline = defineRule({
  kind: 'effect',
  on: { obligation: matter, events: ['say'], duties: ['opinion'] },
  clause: { source: organRegulations, article: '9, 26(7)(8)', confidence: 'text' },
  why: {
    en: 'A letter that two people know of is not lost in one drawer.',
    'zh-CN': '两个人知道有这件事，就不会压在一个人手里。',
  },
  ...noOptions,
  messages: {
    came: {
      en: 'An opinion came in and is to be answered by {{dueOn}}. It can be read in the records of the unit.',
      'zh-CN': '收到一条意见，应于{{dueOn}}前答复，内容可在本单位记录中查看。',
    },
  },
  plan: ({ cycle }) => [
    {
      key: `tell-discipline/${cycle.id}`,
      does: 'notify',
      to: { unit: cycle.unit, role: 'discipline' },
      messageId: 'came',
      data: { dueOn: cycle.period.to },
    },
  ],
});
