import { type Calendar, defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** Who is to be admitted is known in public for some days before the vote. How many no verified text says: it is a unit’s number. */
export const publicNotice = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['vote'] },
  clause: { source: admissionRules, article: '公示 (days: unverified)', confidence: 'unverified' },
  why: {
    en: 'Whoever knows something against it can say so in time.',
    'zh-CN': '事先公示，有不同意见的人才来得及反映。',
  },
  options: z.strictObject({ workingDays: z.int().min(0) }),
  defaults: { workingDays: 5 },
  stricter: { workingDays: 'max' },
  messages: {
    none: {
      en: 'There was no public notice; {{required}} working days are asked for.',
      'zh-CN': '未公示；应公示{{required}}个工作日。',
      remedy: { en: 'Put it up, and vote when it is over.', 'zh-CN': '请先公示，期满后再表决。' },
    },
    tooShort: {
      en: 'The public notice from {{from}} to {{to}} is {{given}} working days; {{required}} are asked for.',
      'zh-CN': '公示自{{from}}至{{to}}，共{{given}}个工作日；应公示{{required}}个工作日。',
      remedy: { en: 'Leave it up longer.', 'zh-CN': '请延长公示。' },
      measure: { asked: 'required', found: 'given', in: 'workingDays' },
    },
    notOver: {
      en: 'The public notice runs until {{to}}.',
      'zh-CN': '公示至{{to}}才结束。',
      remedy: { en: 'Vote after it.', 'zh-CN': '请在公示期满后表决。' },
    },
  },
  evaluate({ event, options, calendar, found }) {
    const { noticeFrom: from, noticeTo: to } = event.payload;
    const required = options.workingDays;
    if (from === undefined || to === undefined) return required === 0 ? [] : [found('none', { required })];
    const given = workingDaysIn(from, to, calendar);
    return [
      ...(given < required ? [found('tooShort', { from, to, given, required })] : []),
      ...(to >= event.on ? [found('notOver', { to })] : []),
    ];
  },
});

/** First and last day included. */
const workingDaysIn = (from: string, to: string, calendar: Calendar): number =>
  from > to ? 0 : calendar.workingDaysBetween(from, to) + (calendar.isWorkingDay(from) ? 1 : 0);
