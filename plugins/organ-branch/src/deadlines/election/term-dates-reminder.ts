import { type Day, defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../../sources.ts';

/** Every month, on its first working days, as long as a date is missing. */
export const termDatesReminder = defineRule({
  kind: 'deadline',
  on: { obligation: task, event: 'finish', duties: ['term-dates'] },
  clause: { source: practice, article: '换届日期为空时按月提醒', confidence: 'local' },
  why: { en: 'Once a year would be forgotten.', 'zh-CN': '一年提醒一次，等于没提醒。' },
  options: z.strictObject({ workingDay: z.int().min(1).max(15) }),
  defaults: { workingDay: 3 },
  stricter: { workingDay: 'min' },
  messages: {},
  bounds: ({ cycle, options, calendar }) => ({
    remindOn: monthsOf(cycle.period).map((first) =>
      calendar.addWorkingDays(calendar.nextWorkingDay(first), options.workingDay - 1),
    ),
  }),
});

function monthsOf({ from, to }: { readonly from: Day; readonly to: Day }): readonly Day[] {
  const year = from.slice(0, 4);
  const firsts = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`);
  return firsts.filter((first) => first >= from && first <= to);
}
