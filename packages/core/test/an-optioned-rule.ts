/** A rule with one option for every direction of stricter, and what its values may be. */
import fc from 'fast-check';
import { z } from 'zod';
import { type CheckRule, type Share, severities } from '../src/index.ts';
import { aCheck } from './a-rule.ts';

const words = z.array(z.string());

export const anOptionedRule = (over: Partial<CheckRule> = {}): CheckRule =>
  aCheck({
    options: z.strictObject({
      days: z.int(),
      cap: z.int(),
      signed: z.boolean(),
      lenient: z.boolean(),
      present: words,
      allowed: words,
      quorum: z.custom<Share>((value) => typeof value === 'string' && /^\d+\/[1-9]\d*$/.test(value)),
      level: z.enum(['low', 'middle', 'high']),
    }),
    defaults: {
      days: 3,
      cap: 10,
      signed: false,
      lenient: true,
      present: ['chair'],
      allowed: ['a', 'b', 'c'],
      quorum: '1/2',
      level: 'low',
    },
    stricter: {
      days: 'max',
      cap: 'min',
      signed: 'true',
      lenient: 'false',
      present: 'union',
      allowed: 'intersection',
      quorum: 'max-share',
      level: { order: ['low', 'middle', 'high'] },
    },
    ...over,
  });

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });

/** What a unit may say about the rule: any of its options, any severity, or nothing. */
export const aStatement = fc.record(
  {
    severity: fc.constantFrom(...severities),
    days: fc.integer({ min: 0, max: 5 }),
    cap: fc.integer({ min: 5, max: 12 }),
    signed: fc.boolean(),
    lenient: fc.boolean(),
    present: fc.uniqueArray(fc.constantFrom('chair', 'recorder', 'observer')),
    allowed: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    quorum: fc.constantFrom('1/2', '2/4', '2/3', '4/5', '1/3'),
    level: fc.constantFrom('low', 'middle', 'high'),
  },
  { requiredKeys: [] },
);

export type Statement = Readonly<Record<string, unknown>>;

/** Parents by position: unit n hangs under an earlier one, or is a root. */
export const aTree = fc
  .array(fc.record({ under: fc.nat(), statement: some(aStatement) }), { minLength: 1, maxLength: 6 })
  .map((nodes) =>
    nodes.map(({ under, statement }, index) => ({
      unit: `u${index}`,
      parent: index === 0 ? undefined : `u${under % index}`,
      statement: statement as Statement | undefined,
    })),
  );
