import { type CycleInSurvey, defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { type Asked, answerSpread, answerTimes, slow } from './answer-times.ts';

/** How long whoever asked for something, or handed in a report, waited for an answer. */
export const daysToAnswer = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Days to an answer', 'zh-CN': '答复用时' },
    problem: problems.downwardOnly,
    unit: 'working-days',
    spread: answerSpread,
    reads: {
      en: 'Half of {{denominator}} answers came within {{numerator}} working days; the longest took {{longest}}.',
      'zh-CN': '{{denominator}}件答复中，半数在{{numerator}}个工作日内作出，最长{{longest}}个工作日。',
    },
    how: {
      en: 'Working days from a request’s being raised to its answer, and from a report’s being handed in to its answer. What is not answered yet is not among them.',
      'zh-CN': '自诉求提出至答复、自报告提交至答复的工作日数；尚未答复的不计。',
    },
    unfair: {
      en: 'Some requests need a decision that is not the unit’s to take.',
      'zh-CN': '有的诉求须由其他单位决定，本单位无从加快。',
    },
    gamedBy: { en: '“Noted” as an answer.', 'zh-CN': '以“已阅”充作答复。' },
  },
  clause: proposal,
  why: {
    en: 'Who waits for months for an answer does not ask again.',
    'zh-CN': '几个月等不到答复的人，不会再提第二次。',
  },
  options: z.strictObject({ workingDays: z.int().min(0).max(250) }),
  defaults: { workingDays: 10 },
  stricter: { workingDays: 'min' },
  messages: { slow },
  measure: ({ cycles, options: { workingDays }, calendar, found }) =>
    answerTimes(cycles.flatMap(answered), { calendar, workingDays, found }),
});

function answered(cycle: CycleInSurvey): readonly Asked[] {
  const first = (type: string) => cycle.events.find((event) => event.type === type)?.on;
  const [asked, answer] =
    cycle.course === 'matter'
      ? [cycle.begunOn, first('prove')]
      : cycle.course === 'report'
        ? [first('submit'), first('answer')]
        : [];
  return asked !== undefined && answer !== undefined ? [{ cycle, asked, answered: answer }] : [];
}
