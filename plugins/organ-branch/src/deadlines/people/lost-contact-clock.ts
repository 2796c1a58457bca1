import { addMonths, defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { educationRegulations } from '../../sources.ts';

/** Six months out of contact, and membership is suspended: halfway there the branch is warned. */
export const lostContactClock = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'finish', duties: ['lost-contact'] },
  clause: { source: educationRegulations, article: '24; early warning is local', confidence: 'text' },
  why: { en: 'After three months a friend still knows the number.', 'zh-CN': '早找三个月，多一分找到的希望。' },
  options: z.strictObject({ months: z.int().min(1), warnAfterMonths: z.int().min(1) }),
  defaults: { months: 6, warnAfterMonths: 3 },
  stricter: { months: 'min', warnAfterMonths: 'min' },
  messages: {},
  bounds: ({ cycle, options }) => ({
    notAfter: addMonths(cycle.period.from, options.months),
    remindOn: [addMonths(cycle.period.from, options.warnAfterMonths)],
  }),
});
