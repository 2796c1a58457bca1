import { campaign, defineRule } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../../sources.ts';

/** A campaign is reminded of while its pledges can still be kept. */
export const campaignReminder = defineRule({
  kind: 'deadline',
  on: { obligation: campaign, event: 'check' },
  clause: { source: practice, article: '提前提醒', confidence: 'local' },
  why: {
    en: 'Two months are enough to keep a promise; two days are not.',
    'zh-CN': '还剩两个月，承诺来得及兑现；只剩两天就晚了。',
  },
  options: z.strictObject({ workingDaysBefore: z.int().min(1).max(120) }),
  defaults: { workingDaysBefore: 40 },
  stricter: { workingDaysBefore: 'max' },
  messages: {},
  bounds: ({ options }) => ({ remindBefore: options.workingDaysBefore }),
});
