/** A local rule that reminds of the notice on the day on which the pack reminds of the meeting. */
import { definePlugin, defineRule, meeting } from '@obligato/core';
import { z } from 'zod';

const noticeReminder = defineRule({
  kind: 'deadline',
  on: { obligation: meeting, event: 'notify' },
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
  why: { en: 'Notices are forgotten first.', 'zh-CN': '通知最易忘。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {},
  bounds: ({ cycle, calendar }) => ({
    remindOn: [calendar.addWorkingDays(cycle.period.to, -8)],
    notAfter: cycle.period.to,
  }),
});

export const house = definePlugin({
  name: 'house-rules',
  version: '1.0.0',
  title: { en: 'House rules', 'zh-CN': '内部规定' },
  rules: { 'notice-reminder': noticeReminder },
});
