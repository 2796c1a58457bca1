import { addMonths, type Calendar, type Day, defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { lastThemeDay } from '../../facts/meetings/last-theme-day.ts';
import { branchRegulations } from '../../sources.ts';

/** The theme day is about the same day each month. How far it may move is a unit’s: the text says “relatively fixed”. */
export const sameDay = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify'], duties: ['theme-day'] },
  clause: { source: branchRegulations, article: '16 (days: local)', confidence: 'text' },
  why: {
    en: 'A day that everybody knows needs nobody to find a day.',
    'zh-CN': '日子固定了，大家才好提前安排。',
  },
  options: z.strictObject({ workingDays: z.int().min(0) }),
  defaults: { workingDays: 5 },
  stricter: { workingDays: 'min' },
  messages: {
    moved: {
      en: 'The last one was on {{before}}; {{heldOn}} is {{moved}} working days from {{expected}}, the same day of this month.',
      'zh-CN': '上次为{{before}}；本月同日为{{expected}}，{{heldOn}}相差{{moved}}个工作日。',
      remedy: {
        en: 'Stay within {{allowed}} working days of {{expected}}, or say in the notice why it had to move.',
        'zh-CN': '请与{{expected}}相差不超过{{allowed}}个工作日，确需变动的请在通知中说明。',
      },
      measure: { asked: 'allowed', found: 'moved', in: 'workingDays' },
    },
  },
  facts: { lastThemeDay },
  evaluate({ event, cycle, facts, options, calendar, found }) {
    const before = facts.lastThemeDay;
    if (before === null) return [];
    const { heldOn } = event.payload;
    const expected = sameDayIn(cycle.period.from, before);
    const moved = apart(expected, heldOn, calendar);
    return moved <= options.workingDays
      ? []
      : [found('moved', { before, heldOn, expected, moved, allowed: options.workingDays })];
  },
});

/** The day of the month, in the month that a period begins in: of the 31st, the last one there is. */
function sameDayIn(from: Day, day: Day): Day {
  const months =
    (Number(from.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(from.slice(5, 7)) - Number(day.slice(5, 7));
  return addMonths(day, months);
}

const apart = (one: Day, other: Day, calendar: Calendar): number =>
  one <= other ? calendar.workingDaysBetween(one, other) : calendar.workingDaysBetween(other, one);
