import { addMonths, defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { educationRegulations } from '../../sources.ts';

/** A letter of transfer is valid for three months: the receipt is back by then, or the letter is void. */
export const transferReceipt = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'finish', duties: ['membership-transfer'] },
  clause: { source: educationRegulations, article: '25 (介绍信有效期)', confidence: 'secondary' },
  why: { en: 'A letter in a drawer transfers nobody.', 'zh-CN': '介绍信压在抽屉里，关系就断了。' },
  options: z.strictObject({ months: z.int().min(1), remindMonthsBefore: z.int().min(1) }),
  defaults: { months: 3, remindMonthsBefore: 1 },
  stricter: { months: 'min', remindMonthsBefore: 'max' },
  messages: {},
  bounds({ cycle, options }) {
    const notAfter = addMonths(cycle.period.from, options.months);
    return { notAfter, remindOn: [addMonths(notAfter, -options.remindMonthsBefore)] };
  },
});
