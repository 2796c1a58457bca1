import { defineRule, everyEvent } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** What is written down long after it happened is accepted, and seen. */
export const lateEntry = defineRule({
  kind: 'check',
  on: everyEvent,
  clause: { source: sourceArticle, article: 'P12', confidence: 'local' },
  why: {
    en: 'Records made for the inspection are made shortly before it.',
    'zh-CN': '应付检查的材料，总是检查前才补出来的。',
  },
  options: z.strictObject({ workingDays: z.int().min(0) }),
  defaults: { workingDays: 5 },
  stricter: { workingDays: 'min' },
  messages: {
    late: {
      en: 'Written down on {{recordedOn}}, {{workingDays}} working days after it happened on {{occurredOn}}.',
      'zh-CN': '{{occurredOn}}发生，{{recordedOn}}才补录，相隔{{workingDays}}个工作日。',
      remedy: {
        en: 'Nothing to do: it stays visible as a late entry. Next time write it down within {{allowed}} working days.',
        'zh-CN': '无须处理，将标注为补录。今后请在{{allowed}}个工作日内登记。',
      },
      measure: { asked: 'allowed', found: 'workingDays', in: 'workingDays' },
    },
  },
  evaluate({ event, options, calendar, found }) {
    // The clock does its own catching up; its lateness is nobody's.
    if (event.side === 'clock' || event.recordedOn === event.on) return [];
    const workingDays = calendar.workingDaysBetween(event.on, event.recordedOn);
    if (workingDays <= options.workingDays) return [];
    const { on: occurredOn, recordedOn } = event;
    return [found('late', { recordedOn, occurredOn, workingDays, allowed: options.workingDays })];
  },
});
