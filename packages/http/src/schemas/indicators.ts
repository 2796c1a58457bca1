/** What indicators say of units, as it is shown. */
import { z } from 'zod';
import { named } from './named.ts';
import { text } from './words.ts';

const reading = named(
  'IndicatorReading',
  z.object({
    indicator: z.string(),
    title: text,
    problem: z.object({ id: z.string(), order: z.number(), title: text }),
    unit: z.enum(['count', 'working-days', 'hours']),
    /** Null where it was not measured, which is not 0: `reads` says why. */
    figure: z
      .object({
        numerator: z.number(),
        denominator: z.number(),
        also: z.record(z.string(), z.number()),
        list: z.array(
          z.object({
            cycle: z.string().optional(),
            decision: z.string().optional(),
            rule: z.string().optional(),
            says: text,
            /** What it is so much alike, of a hundred; absent where the caller does not read it. */
            pair: z.object({ cycle: z.string(), decision: z.string().optional(), percent: z.number() }).optional(),
          }),
        ),
        /** Behind it too, and not named to the caller. */
        unnamed: z.int(),
        /** How it lies: counts of values from one to another, with null for no end. */
        spread: z
          .object({
            title: text,
            unit: z.enum(['working-days', 'minutes']),
            bars: z.array(z.object({ from: z.number(), to: z.number().nullable(), count: z.int() })),
          })
          .optional(),
      })
      .nullable(),
    reads: text,
    how: text,
    unfair: text,
    gamedBy: text,
  }),
);

const who = z.object({
  unit: z.string().optional(),
  member: z.string().optional(),
  deputyFor: z.string().optional(),
});

export const unitIndicators = named(
  'UnitIndicators',
  z.object({
    unit: z.string(),
    title: z.string(),
    readings: z.array(reading),
    off: z.array(z.object({ indicator: z.string(), statedBy: z.string() })),
    /** What the unit says of its figures itself. */
    statements: z.array(
      z.object({
        indicator: z.string(),
        text: z.string(),
        by: who,
        recordedAt: z.string(),
      }),
    ),
    /** Who of elsewhere looked at these figures, newest first, for whoever reads the changes of the unit. */
    looks: z.array(z.object({ by: who, recordedAt: z.string() })),
    because: text.optional(),
  }),
);

const example = {
  ...{ from: '2026-01-01', to: '2026-12-31' },
  units: [
    {
      ...{ unit: 'tax-bureau/levy', title: 'Levy branch', off: [] },
      readings: [
        {
          indicator: 'diagnosis/burst',
          title: { en: 'Typed in together', 'zh-CN': '集中补录' },
          problem: { id: 'form-only', order: 1, title: { en: 'Form without substance', 'zh-CN': '流于形式' } },
          unit: 'count',
          figure: {
            ...{ numerator: 1, denominator: 365, also: {}, unnamed: 0 },
            list: [
              {
                cycle: 'tax-bureau/levy/theme-day/2026-03',
                decision: 'tax-bureau/levy/theme-day/2026-03#2',
                says: {
                  en: 'Written down on 2026-06-29 for 2026-03-18.',
                  'zh-CN': '2026-06-29登记2026-03-18的事项。',
                },
              },
            ],
          },
          reads: { en: '1 of 365 entries was typed in with others.', 'zh-CN': '365条记录中，有1条集中补录。' },
          how: { en: 'Entries within 60 minutes of others.', 'zh-CN': '60分钟内集中登记的记录。' },
          unfair: { en: 'A line was down.', 'zh-CN': '网络中断。' },
          gamedBy: { en: 'Typing in a little each evening.', 'zh-CN': '每晚补录一点。' },
        },
      ],
      statements: [
        {
          ...{ indicator: 'diagnosis/burst', text: 'The line was down in May' },
          by: { unit: 'tax-bureau/levy', member: 'l01' },
          recordedAt: '2026-12-01T09:00:00+08:00',
        },
      ],
      looks: [{ by: { unit: 'tax-bureau', member: 'head' }, recordedAt: '2026-12-02T10:00:00+08:00' }],
    },
  ],
};

export const indicators = named(
  'Indicators',
  z.object({ from: z.string(), to: z.string(), units: z.array(unitIndicators) }).meta({ example }),
);

/** A page of many units: of what is behind a figure it tells how much there is. */
export const indicatorPage = named(
  'IndicatorPage',
  z
    .object({
      from: z.string(),
      to: z.string(),
      units: z.array(unitIndicators),
      /** The `after` of the page that follows. */
      next: z.string().nullable(),
    })
    .meta({ example: { ...example, next: null } }),
);
