import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { houseRules } from './source.ts';

/** The notice of a meeting goes out some working days before its period ends, and somebody is reminded of it. */
export const noticeInTime = defineRule({
  kind: 'deadline',
  on: { obligation: meeting, event: 'notify' },
  clause: { source: houseRules, article: '2', confidence: 'local' },
  why: { en: 'What is called on the last day is held on paper.', 'zh-CN': '拖到期末才通知，会议就容易流于形式。' },
  options: z.strictObject({ workingDays: z.int().min(1).max(40), remindWorkingDays: z.int().min(1).max(20) }),
  defaults: { workingDays: 10, remindWorkingDays: 3 },
  stricter: { workingDays: 'max', remindWorkingDays: 'max' },
  messages: {},
  bounds({ cycle, options: { workingDays, remindWorkingDays }, calendar }) {
    const notAfter = calendar.addWorkingDays(cycle.period.to, -workingDays);
    return { notAfter, remindOn: [calendar.addWorkingDays(notAfter, -remindWorkingDays)] };
  },
});
