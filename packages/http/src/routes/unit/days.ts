/** Working days, days off and days worked in exchange: what a calendar is drawn with. */
import { addDays, type Calendar, type Day, daysBetween, weekday } from '@obligato/core';
import { z } from 'zod';
import { requireUnitRecord } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { text, unitPath } from '../../schemas/words.ts';
import { spanOf } from './span-query.ts';

const kinds = ['working', 'rest', 'holiday', 'makeUp'] as const;

/** A year and a month around it. */
const mostDays = 400;

export const listDays = defineRoute({
  name: 'listDays',
  method: 'get',
  path: '/units/{unit}/days',
  summary: 'Days with what each is: worked, at rest, off, or a day at rest that is worked in exchange',
  action: 'read-unit',
  params: unitPath,
  query: spanOf(mostDays),
  answers: {
    200: {
      description: 'In their order; `provisional` where the calendar of that year is not out yet',
      schema: named(
        'Days',
        z
          .object({
            days: z.array(
              z.object({
                day: z.string(),
                kind: z.enum(kinds),
                name: text.nullable(),
                provisional: z.boolean(),
              }),
            ),
          })
          .meta({
            example: {
              days: [
                {
                  ...{ day: '2026-10-01', kind: 'holiday', provisional: false },
                  name: { en: 'National Day', 'zh-CN': '国庆节' },
                },
              ],
            },
          }),
      ),
    },
  },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async ({ engine, params, query }) => {
    await requireUnitRecord(engine, params.unit);
    const { calendar } = engine.domain;
    const days = Array.from({ length: daysBetween(query.from, query.to) + 1 }, (_, index) => {
      const day = addDays(query.from, index);
      const provisional = calendar.isProvisional(day);
      return { day, kind: kindOf(calendar, day), name: calendar.nameOf(day) ?? null, provisional };
    });
    return json(200, { days });
  },
});

/** A Saturday within a holiday is off like the days around it. */
function kindOf(calendar: Calendar, day: Day): (typeof kinds)[number] {
  const isWeekend = weekday(day) > 5;
  if (calendar.isWorkingDay(day)) return isWeekend ? 'makeUp' : 'working';
  return isWeekend && calendar.nameOf(day) === undefined ? 'rest' : 'holiday';
}
