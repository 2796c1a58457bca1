/** What other rules would have done, as it is shown: every number with what it was counted from. */
import type { Assessment } from '@obligato/engine/reform';
import { z } from 'zod';
import { named } from '../../schemas/named.ts';
import { text } from '../../schemas/words.ts';

const traced = named(
  'Traced',
  z.object({
    total: z.number(),
    traces: z.array(
      z.object({
        /** `cycle#n` of a decision, or a cycle’s id. */
        id: z.string(),
        /** What it adds to the number; 1 when absent. */
        amount: z.number().exactOptional(),
        says: text.exactOptional(),
      }),
    ),
    /** How many are not named here; the number counts them. */
    left: z.int(),
  }),
);
const sides = z.object({ now: traced, after: traced });
const near = z.object({ by: z.number(), in: z.string(), decisions: traced });
const stated = z.object({ severity: z.string(), options: z.record(z.string(), z.unknown()) });

export const assessment = named(
  'Assessment',
  z.object({
    from: z.string(),
    to: z.string(),
    units: z.array(z.string()),
    /** What is stated otherwise, units below that follow among them. */
    differs: z.array(
      z.object({
        units: z.array(z.string()),
        rules: z.array(
          z.object({
            rule: z.string(),
            names: z.array(z.string()),
            /** Null where the rule is not on. */
            before: stated.nullable(),
            after: stated.nullable(),
          }),
        ),
      }),
    ),
    said: z.object({
      judged: traced,
      cannot: z.array(z.object({ because: text, decisions: traced })),
      refused: traced,
      admitted: traced,
      byRule: z.array(
        z.object({
          rule: z.string(),
          why: text,
          ...{ asked: traced, refuses: traced, remarks: traced, admits: traced, silent: traced },
          nearMisses: z.array(near),
          unmeasured: traced,
        }),
      ),
    }),
    deadlines: z.object({ late: traced, lateBy: z.array(near), inTime: traced }),
    owed: z.object({
      duties: z.array(
        z.object({
          duty: z.string(),
          title: text,
          /** Assumed: nobody measured it. */
          hoursEach: z.number(),
          ...{ cycles: sides, more: traced, fewer: traced, hours: sides },
        }),
      ),
      burdens: z.array(
        z.object({ whose: z.enum(['leaders', 'officers', 'members', 'superiors']), cycles: sides, hours: sides }),
      ),
      cannot: z.array(z.object({ unit: z.string(), because: text })),
    }),
    /** Rules that were on trial already. */
    shadow: z.array(z.object({ rule: z.string(), why: text, refuses: traced })),
  }),
);

type Stated = Assessment['differs']['changed'][number]['rules'][number]['before'];

/** Without the places in files that values come from. */
export function viewAssessment({ differs, ...told }: Assessment): z.input<typeof assessment> {
  const values = (entry: Stated) => (entry ? { severity: entry.severity, options: entry.options } : null);
  return {
    ...(told as Omit<z.input<typeof assessment>, 'differs'>),
    differs: differs.changed.map(({ units, rules }) => ({
      units: [...units],
      rules: rules.map(({ rule, names, before, after }) => ({
        ...{ rule, names: [...names], before: values(before), after: values(after) },
      })),
    })),
  };
}

const none = { total: 0, traces: [], left: 0 };
const refusal = {
  id: 'tax-bureau/levy/committee-meeting/2026-11#1',
  says: { en: 'Notice of 5 working days; 10 are required.', 'zh-CN': '距开会仅5个工作日；须提前10个工作日。' },
};
const one = { total: 1, traces: [refusal], left: 0 };
const unchanged = { now: none, after: none };

export const assessmentExample: z.input<typeof assessment> = {
  ...{ from: '2025-12-02', to: '2026-12-01', units: ['tax-bureau/levy'] },
  differs: [
    {
      units: ['tax-bureau/levy'],
      rules: [
        {
          ...{ rule: 'organ/notice', names: ['workingDays'] },
          before: { severity: 'deny', options: { workingDays: 5 } },
          after: { severity: 'deny', options: { workingDays: 10 } },
        },
      ],
    },
  ],
  said: {
    ...{ judged: one, cannot: [], refused: one, admitted: none },
    byRule: [
      {
        ...{ rule: 'organ/notice', why: { en: 'Everybody should know in time.', 'zh-CN': '应当提前告知。' } },
        ...{ asked: one, refuses: one, remarks: none, admits: none, silent: none },
        ...{ nearMisses: [{ by: 5, in: 'workingDays', decisions: one }], unmeasured: none },
      },
    ],
  },
  deadlines: { late: none, lateBy: [], inTime: none },
  owed: { duties: [], burdens: [{ whose: 'leaders', cycles: unchanged, hours: unchanged }], cannot: [] },
  shadow: [],
};
