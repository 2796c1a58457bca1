import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CheckRule, createCatalogue, type RuleEntry, type Severity } from '../src/index.ts';
import { charterData, createCharter, rebuildCharter } from '../src/internal.ts';
import { anEntry } from './a-charter.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';
import { problemsOf } from './problems-of.ts';

const schema = (shape: z.core.$ZodShape) => z.strictObject(shape) as CheckRule['options'];
const old = aCheck({
  options: schema({ days: z.int(), place: z.enum(['hall']) }),
  defaults: { days: 3, place: 'hall' },
  stricter: { days: 'max', place: { order: ['hall'] } },
});
const place = { file: 'a.yaml', line: 3 };
const kept = (over: Partial<RuleEntry> = {}, severity: Severity = 'deny') =>
  charterData(createCharter([{ ...anEntry('p/rule', old, severity), origins: { severity: place }, ...over }]));
const installed = (rules: Readonly<Record<string, CheckRule>>) => createCatalogue({ p: aPlugin(rules) });
const narrowed = (severity?: Severity): Partial<RuleEntry> => ({
  narrowed: [{ for: { period: ['Q1'] }, unit: 'a', options: {}, origins: {}, ...(severity ? { severity } : {}) }],
});

describe('a charter that was kept', () => {
  test('is made once, and holds its clause only where one was stated', () => {
    const charter = createCharter([anEntry('p/rule', old)]);
    expect(charterData(charter)).toBe(charterData(charter));
    expect(charterData(charter).entries[0]).not.toHaveProperty('clause');
    expect(kept({ clause: 'house 2' }).entries[0]).toMatchObject({ clause: 'house 2', rule: 'p/rule' });
  });

  test('goes on with the rule of today, and what is installed of it', () => {
    const [entry] = rebuildCharter(kept(), installed({ rule: old })).stated;
    expect(entry).toMatchObject({ id: 'p/rule', plugin: 'test-plugin@1.0.0', options: { days: 3, place: 'hall' } });
    expect(entry?.rule).toBe(old);
  });

  test('goes on without an option that the rule does not have any more', () => {
    const today = aCheck({ options: schema({ days: z.int() }), defaults: { days: 3 }, stricter: { days: 'max' } });
    expect(rebuildCharter(kept(), installed({ rule: today })).stated[0]?.options).toEqual({ days: 3 });
  });

  test('names the rule that is gone, with the nearest one and the place', () => {
    expect(problemsOf(() => rebuildCharter(kept(), installed({ rules: old })))).toMatchObject([
      {
        code: 'OBLIGATO_CHARTER_RULE',
        message: expect.stringContaining('p/rule of test-plugin@1.0.0, which is no longer installed'),
        hint: expect.stringContaining('Did you mean "p/rules"?'),
        origins: [place],
      },
    ]);
    expect(problemsOf(() => rebuildCharter(kept({ origins: {} }), installed({})))[0]).not.toHaveProperty('origins');
  });

  test('names the rule that refuses the options of then', () => {
    const stricter = {
      ...old,
      options: schema({ days: z.int().max(2), place: z.enum(['hall']) }),
      defaults: { days: 1, place: 'hall' },
    };
    expect(problemsOf(() => rebuildCharter(kept(), installed({ rule: stricter })))).toMatchObject([
      {
        code: 'OBLIGATO_CHARTER_RULE',
        message: expect.stringContaining('does not accept: expected'),
        origins: [place],
      },
    ]);
    const bare = problemsOf(() => rebuildCharter(kept({ origins: {} }), installed({ rule: stricter })));
    expect(bare).toHaveLength(1);
    expect(bare[0]).not.toHaveProperty('origins');
  });

  test.each<[string, Partial<RuleEntry>, Severity, number]>([
    ['off, is not missed', {}, 'off', 0],
    ['off, and narrowed to nothing, is not missed', narrowed(), 'off', 0],
    ['off, and narrowed to off, is not missed', narrowed('off'), 'off', 0],
    ['off, but on in one quarter, is missed', narrowed('warn'), 'off', 1],
    ['only observing, is missed', {}, 'observe', 1],
  ])('a rule that was %s', (_, over, severity, missed) => {
    expect(problemsOf(() => rebuildCharter(kept(over, severity), installed({})))).toHaveLength(missed);
  });
});
