import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { answerSpread, answerTimes, slow } from './answer-times.ts';

/** How long units that a superior inspected waited to be told what was found. */
export const daysToFeedback = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Days to feedback', 'zh-CN': '反馈用时' },
    problem: problems.downwardOnly,
    unit: 'working-days',
    spread: answerSpread,
    reads: {
      en: 'Half of {{denominator}} inspected units heard within {{numerator}} working days; the longest wait was {{longest}}.',
      'zh-CN': '{{denominator}}次检查中，半数在{{numerator}}个工作日内反馈，最长{{longest}}个工作日。',
    },
    how: {
      en: 'Working days from an inspection to its feedback, of units that this one inspects as their superior.',
      'zh-CN': '自检查至反馈的工作日数，只计本单位作为上级所作的检查。',
    },
    unfair: {
      en: 'A serious finding takes time to be written up.',
      'zh-CN': '问题复杂的，成文反馈需要时间。',
    },
    gamedBy: { en: 'The same feedback for all, on the day of the visit.', 'zh-CN': '当天给各单位同一份反馈。' },
  },
  clause: proposal,
  why: { en: 'What a unit hears in time it can still put right.', 'zh-CN': '反馈及时，下级才来得及整改。' },
  options: z.strictObject({ workingDays: z.int().min(0).max(250) }),
  defaults: { workingDays: 10 },
  stricter: { workingDays: 'min' },
  messages: { slow },
  measure({ borne, options: { workingDays }, calendar, found }) {
    const answers = borne.flatMap((cycle) => {
      const [asked, answered] = ['inspect', 'feedBack'].map(
        (type) => cycle.events.find((each) => each.type === type)?.on,
      );
      const isHeard = cycle.course === 'assessment' && asked !== undefined && answered !== undefined;
      return isHeard ? [{ cycle, asked, answered }] : [];
    });
    return answerTimes(answers, { calendar, workingDays, found });
  },
});
