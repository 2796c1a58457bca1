import { addMonths, defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { absentSince } from '../facts/people/long-absent.ts';
import { educationRegulations } from '../sources.ts';

/**
 * Six months without taking part, without a good reason, count as leaving. The branch is told well before, while a talk
 * still helps; and nobody is named: who was not there stands in the branch's own lists.
 */
export const sixMonthClock = defineRule({
  kind: 'effect',
  on: { obligation: meeting, events: ['conclude'], duties: ['general-meeting', 'theme-day'] },
  clause: {
    source: educationRegulations,
    article: '24, 31(6); early warning after 3 months is local',
    confidence: 'text',
  },
  why: {
    en: 'A visit after three months is care; a letter after six is only procedure.',
    'zh-CN': '三个月时上门是关心，六个月后发函只剩程序。',
  },
  options: z.strictObject({ warnAfterMonths: z.int().min(1).max(6), months: z.int().min(1).max(6) }),
  defaults: { warnAfterMonths: 3, months: 6 },
  stricter: { warnAfterMonths: 'min', months: 'min' },
  messages: {
    warning: {
      en: '{{count}} members have been to no meeting since {{since}}. Go and see what is in the way: after {{months}} months without a good reason the rules take them to have left.',
      'zh-CN':
        '有{{count}}名党员自{{since}}以来未参加过组织生活。请上门了解困难：无正当理由连续满{{months}}个月，将按自行脱党处理。',
    },
    reached: {
      en: '{{count}} members have been to no meeting for {{months}} months, since {{since}}. Before any procedure, find out whether there was a good reason.',
      'zh-CN': '有{{count}}名党员自{{since}}起已连续{{months}}个月未参加组织生活。启动程序之前，请先查明有无正当理由。',
    },
  },
  facts: { absentSince },
  plan({ event, cycle, facts, options }) {
    const { months, warnAfterMonths } = options;
    const reached = facts.absentSince.filter((since) => addMonths(since, months) <= event.on);
    const warned = facts.absentSince.filter(
      (since) => addMonths(since, warnAfterMonths) <= event.on && addMonths(since, months) > event.on,
    );
    const tell = (messageId: 'warning' | 'reached', days: readonly string[]) =>
      days.slice(0, 1).map((since) => ({
        key: `six-month-clock/${cycle.id}/${messageId}`,
        does: 'notify' as const,
        to: { unit: cycle.unit, role: 'secretary' },
        messageId,
        data: { count: days.length, since, months },
      }));
    return [...tell('reached', reached), ...tell('warning', warned)];
  },
});
