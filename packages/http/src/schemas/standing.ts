/** Where duties stand, for whoever has to do something about them. */
import { type Reading, textIn } from '@obligato/core';
import { lights } from '@obligato/core/internal';
import { type NextStep, type StandingRow, stands } from '@obligato/engine';
import { z } from 'zod';
import type { May } from '../access/may-do.ts';
import { named } from './named.ts';
import { may, owedBy, task, text } from './words.ts';

export const todayRow = named(
  'TodayRow',
  z
    .object({
      cycle: z.string(),
      unit: z.string(),
      duty: z.string(),
      title: text,
      period: z.string(),
      bearer: z.string(),
      /** The name of the person, or the title of the unit, who owes it; null where nobody knows. */
      bearerName: z.string().nullable(),
      owedBy: owedBy,
      state: z.string(),
      stateTitle: text,
      light: z.enum(lights),
      version: z.int(),
      stands: z.enum(stands),
      /** The last day that has passed, the longest ago. */
      since: z.string().nullable(),
      /** The last day that is still to come. */
      notAfter: z.string().nullable(),
      /** Since `since`, or left until `notAfter`; 0 is today. */
      workingDays: z.int(),
      next: z
        .object({
          event: z.string(),
          title: text,
          side: z.enum(['unit', 'superior', 'clock']),
          may,
          /** What the first rule says that speaks against it now, in the language that was asked for. */
          refusal: z.string().nullable(),
        })
        .nullable(),
      /** To whom the unit gave it to see to. */
      task: task.extend({ ownerName: z.string() }).optional(),
    })
    .meta({
      example: {
        ...{
          cycle: 'tax-bureau/levy/committee-meeting/2026-11',
          unit: 'tax-bureau/levy',
          duty: 'committee-meeting',
          period: '2026-11',
        },
        title: { en: 'Committee meeting', 'zh-CN': '委员会会议' },
        ...{ bearer: 'tax-bureau/levy', bearerName: 'Levy branch', owedBy: 'unit', state: 'planned' },
        stateTitle: { en: 'planned', 'zh-CN': '已计划' },
        ...{ light: 'soon', version: 0, stands: 'soon', since: null, notAfter: '2026-11-30', workingDays: 1 },
        next: {
          ...{ event: 'notify', title: { en: 'Send notice', 'zh-CN': '发出通知' }, side: 'unit', may: true },
          refusal: null,
        },
      },
    }),
);

export interface TodayReader {
  /** Undefined where the caller may not look ahead: then no next step is shown. */
  mayBe(row: StandingRow): ((next: NextStep) => May) | undefined;
  readonly language: Reading;
}

export function viewTodayRow(row: StandingRow, { mayBe, language }: TodayReader): z.output<typeof todayRow> {
  const { cycle, unit, duty, title, period, bearer, bearerName, owedBy, state, stateTitle, light, version } = row;
  const { stands: where, since, notAfter, workingDays, next, task: given } = row;
  const mayDo = mayBe(row);
  return {
    ...{ cycle, unit, duty, title, period, bearer, bearerName, owedBy, state, stateTitle, light, version },
    ...{ stands: where, since, notAfter, workingDays },
    next:
      next && mayDo
        ? {
            ...{ event: next.event, title: next.title, side: next.side, may: mayDo(next) },
            refusal: next.refusal ? textIn(next.refusal, language) : null,
          }
        : null,
    ...(given ? { task: given } : {}),
  };
}

export const unitToday = named(
  'UnitToday',
  z.object({
    unit: z.string(),
    title: z.string(),
    today: z.string(),
    /** A last day has passed, the longest ago first. */
    overdue: z.array(todayRow),
    /** The last day, or the day that people were told of, is within ten working days. */
    soon: z.array(todayRow),
    /** The next step is the superior's. */
    waiting: z.array(todayRow),
    /** The first fifty of the rest, and all that was given to somebody. */
    later: z.array(todayRow),
    laterCount: z.int(),
  }),
);

export const summary = named(
  'Summary',
  z.object({
    today: z.string(),
    unit: z.string(),
    /** What this level owes those below it, or has to do for them next. */
    own: z.object({ overdue: z.int(), soon: z.int(), later: z.int(), rows: z.array(todayRow) }),
    units: z.array(
      z.object({
        unit: z.string(),
        title: z.string(),
        parent: z.string().nullable(),
        owed: z.int(),
        overdue: z.int(),
        soon: z.int(),
        waiting: z.int(),
        worst: z
          .object({ cycle: z.string(), title: text, since: z.string(), workingDays: z.int() })
          .nullable()
          .meta({ description: 'What has been overdue the longest' }),
      }),
    ),
  }),
);
