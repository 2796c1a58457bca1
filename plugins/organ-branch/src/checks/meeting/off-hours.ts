import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** Evenings and days off belong to people: they are used when it is necessary, and then it is said why. */
export const offHours = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'] },
  clause: { source: sourceArticle, article: 'S11', confidence: 'local' },
  why: {
    en: 'Free time that is taken without a word is soon taken always.',
    'zh-CN': '占用休息时间若不说明理由，就会成为常态。',
  },
  options: z.strictObject({ fromHour: z.int().min(0).max(23), untilHour: z.int().min(1).max(24) }),
  defaults: { fromHour: 8, untilHour: 18 },
  stricter: { fromHour: 'max', untilHour: 'min' },
  messages: {
    dayOff: {
      en: '{{on}} is a day off, and no reason is given.',
      'zh-CN': '{{on}}是休息日，未说明理由。',
      remedy: {
        en: 'Meet on {{nextDay}}, or say under “Why outside working hours” why it cannot wait.',
        'zh-CN': '请改在{{nextDay}}，或在“非工作时间召开的原因”中说明理由。',
      },
    },
    outsideHours: {
      en: 'The meeting opened at {{time}}, outside {{fromHour}}:00 to {{untilHour}}:00, and no reason is given.',
      'zh-CN': '会议于{{time}}召开，不在{{fromHour}}:00至{{untilHour}}:00之间，未说明理由。',
      remedy: {
        en: 'Say under “Why outside working hours” why it could not be held earlier or later.',
        'zh-CN': '请在“非工作时间召开的原因”中说明理由。',
      },
    },
  },
  evaluate({ event, options, calendar, found }) {
    if (event.payload.offHoursReason !== undefined) return [];
    const { on, time } = event;
    if (!calendar.isWorkingDay(on)) return [found('dayOff', { on, nextDay: calendar.nextWorkingDay(on) })];
    const at = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
    // Midnight stands for a day without a time: who writes it down afterwards need not know the hour.
    const inHours = time === '00:00' || (at(options.fromHour) <= time && time <= at(options.untilHour));
    return inHours ? [] : [found('outsideHours', { time, ...options })];
  },
});
