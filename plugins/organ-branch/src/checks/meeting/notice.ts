import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** Notice before every activity, counted in working days. */
export const notice = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'] },
  clause: { source: sourceArticle, article: 'S10', confidence: 'local' },
  why: {
    en: 'Whoever hears of it in time can arrange their work and come.',
    'zh-CN': '提前告知，党员才能安排好工作按时参加。',
  },
  options: z.strictObject({ workingDays: z.int().min(0).max(60) }),
  defaults: { workingDays: 3 },
  stricter: { workingDays: 'max' },
  messages: {
    none: {
      en: 'No notice was sent; {{required}} working days’ notice is required.',
      'zh-CN': '未发会议通知；须提前{{required}}个工作日通知。',
      remedy: {
        en: 'Send the notice today and meet on {{earliest}} or later.',
        'zh-CN': '今日发出通知，可于{{earliest}}或之后开会。',
      },
    },
    tooLate: {
      en: 'Notice of {{given}} working day(s), sent on {{sentOn}}; {{required}} are required.',
      'zh-CN': '通知于{{sentOn}}发出，距开会仅{{given}}个工作日；须提前{{required}}个工作日。',
      remedy: {
        en: 'Meet on {{earliest}} or later.',
        'zh-CN': '请于{{earliest}}或之后开会。',
      },
    },
  },
  evaluate({ event, cycle, options, calendar, found }) {
    const required = options.workingDays;
    const sent = cycle.context.notice;
    if (!sent) {
      if (required === 0) return [];
      return [found('none', { required, earliest: calendar.addWorkingDays(event.on, required) })];
    }
    const given = calendar.workingDaysBetween(sent.sentOn, event.on);
    if (given >= required) return [];
    const earliest = calendar.addWorkingDays(sent.sentOn, required);
    return [found('tooLate', { sentOn: sent.sentOn, given, required, earliest })];
  },
});
