import type { Calendar, Day } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../practice.ts';

/** What every rule about notice has alike, whether people are asked to a meeting or to something else. */
export const noticeTerms = {
  clause: { source: practice, article: 'notice', confidence: 'local' },
  why: {
    en: 'Whoever hears of it in time can arrange their work and come.',
    'zh-CN': '提前告知，大家才能安排好工作按时参加。',
  },
  options: z.strictObject({ workingDays: z.int().min(0).max(60) }),
  defaults: { workingDays: 3 },
  stricter: { workingDays: 'max' },
} as const;

/** What is wrong with a notice. */
export type ShortNotice =
  | { readonly toldOn: undefined; readonly required: number; readonly earliest: Day }
  | { readonly toldOn: Day; readonly given: number; readonly required: number; readonly earliest: Day };

/** Whether people were told so many working days before `on`; undefined when they were. `earliest` is when it can be then. */
export function shortNotice(
  toldOn: Day | undefined,
  on: Day,
  required: number,
  calendar: Calendar,
): ShortNotice | undefined {
  if (toldOn === undefined) {
    return required === 0 ? undefined : { toldOn, required, earliest: calendar.addWorkingDays(on, required) };
  }
  const given = calendar.workingDaysBetween(toldOn, on);
  if (given >= required) return undefined;
  return { toldOn, given, required, earliest: calendar.addWorkingDays(toldOn, required) };
}
