/** Some days, from one to another. */
import { daysBetween, isDay } from '@obligato/core';
import { z } from 'zod';
import { day } from '../../schemas/words.ts';

/** Both are needed, in their order, and no more than so many days apart. */
export const spanOf = (mostDays: number) =>
  z.strictObject({ from: day, to: day }).superRefine(({ from, to }, context) => {
    // What is no day is told as such.
    if (!isDay(from) || !isDay(to)) return;
    if (to < from) {
      const params = { 'zh-CN': '早于“from”' };
      context.addIssue({ code: 'custom', path: ['to'], message: 'it is before "from"', params });
    } else if (daysBetween(from, to) >= mostDays) {
      const params = { 'zh-CN': `一次最多${mostDays}天` };
      context.addIssue({ code: 'custom', path: ['to'], message: `at most ${mostDays} days at once`, params });
    }
  });
