import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { minuteOfDay } from './minute-of.ts';

/** Meetings that were over before anybody could have spoken. Where no times were said, nobody knows how long they took. */
export const shortMeetings = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Short meetings', 'zh-CN': '会议过短' },
    problem: problems.formOnly,
    unit: 'count',
    spread: {
      title: { en: 'Minutes a meeting took', 'zh-CN': '会议时长' },
      unit: 'minutes',
      from: [0, 15, 30, 60, 120],
    },
    reads: {
      en: '{{numerator}} of {{denominator}} meetings took less than {{minutes}} minutes.',
      'zh-CN': '{{denominator}}次会议中，有{{numerator}}次不足{{minutes}}分钟。',
    },
    how: {
      en: 'From the opening to the close of the session, where both lie on one day and two times were said.',
      'zh-CN': '自开会至散会计算；只计两者在同一天且填有不同时间的会议。',
    },
    unfair: {
      en: 'A good meeting of three people may be short.',
      'zh-CN': '人少而准备充分的会议也可以很短。',
    },
    gamedBy: { en: 'A false time; a long meeting of which nothing comes.', 'zh-CN': '虚报时间；或把会开长而无结果。' },
  },
  clause: proposal,
  why: {
    en: 'Where many are called together, some should have time to speak.',
    'zh-CN': '把大家召集起来，总要让人有时间发言。',
  },
  options: z.strictObject({ minutes: z.int().min(1).max(240) }),
  defaults: { minutes: 15 },
  stricter: { minutes: 'max' },
  messages: { short: { en: 'It took {{minutes}} minutes, on {{on}}.', 'zh-CN': '{{on}}，共{{minutes}}分钟。' } },
  measure({ cycles, options, found }) {
    const timed = cycles.flatMap((cycle) => {
      const [begun, ended] = ['open', 'adjourn'].map((type) => cycle.events.find((event) => event.type === type));
      if (cycle.course !== 'meeting' || !begun || !ended || begun.on !== ended.on) return [];
      const minutes = minuteOfDay(ended.at) - minuteOfDay(begun.at);
      return minutes > 0 ? [{ cycle, minutes, on: begun.on }] : [];
    });
    const short = timed.filter(({ minutes }) => minutes < options.minutes);
    return {
      numerator: short.length,
      denominator: timed.length,
      list: short.map(({ cycle, minutes, on }) => ({ ...found('short', { minutes, on }), cycle: cycle.id })),
      spread: timed.map(({ minutes }) => minutes),
    };
  },
});
