import type { Calendar, CycleInSurvey, Day, FoundMaker, Measured } from '@obligato/core';
import { median } from './median.ts';

/** What is asked on one day, and answered on another. */
export interface Asked {
  readonly cycle: CycleInSurvey;
  readonly asked: Day;
  readonly answered: Day;
}

export const slow = {
  en: 'Asked on {{asked}}, answered on {{answered}}: {{days}} working days.',
  'zh-CN': '{{asked}}提出，{{answered}}答复，历时{{days}}个工作日。',
} as const;

/** How long answers took. */
export const answerSpread = {
  title: { en: 'Working days until the answer', 'zh-CN': '答复所用工作日' },
  unit: 'working-days',
  from: [0, 1, 3, 6, 11, 21],
} as const;

/** The median and the longest of some answers; the list is those that took longer than so many working days. */
export function answerTimes(
  answers: readonly Asked[],
  {
    calendar,
    workingDays,
    found,
  }: {
    readonly calendar: Calendar;
    readonly workingDays: number;
    readonly found: FoundMaker<{ readonly slow: typeof slow }>;
  },
): Measured {
  const timed = answers.map((each) => ({ ...each, days: calendar.workingDaysBetween(each.asked, each.answered) }));
  return {
    numerator: median(timed.map(({ days }) => days)),
    denominator: timed.length,
    also: { longest: Math.max(0, ...timed.map(({ days }) => days)) },
    list: timed
      .filter(({ days }) => days > workingDays)
      .map(({ cycle, asked, answered, days }) => ({ ...found('slow', { asked, answered, days }), cycle: cycle.id })),
    spread: timed.map(({ days }) => days),
  };
}
