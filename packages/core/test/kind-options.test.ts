/** What every duty and every deadline can be told, besides what its author lets it be told. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineRule, meeting } from '../src/index.ts';
import { isKindOption, isLooser } from '../src/internal.ts';
import { daysEarlyOf, jointFaultOf, rollOf } from '../src/rules/kind-options.ts';
import type { Stricter } from '../src/rules/stricter.ts';

const words = { en: 'A meeting', 'zh-CN': '会议' };
const common = {
  kind: 'duty',
  clause: { source: words, article: '1', confidence: 'local' },
  why: words,
  messages: {},
  duty: { id: 'meeting', title: words, obligation: meeting, bearer: 'unit' },
  owed: () => [],
} as const;

test('a duty may be fulfilled no day early where nobody says otherwise, and its options are read with that', async () => {
  const rule = defineRule({
    ...common,
    options: z.strictObject({ cadence: z.enum(['monthly']) }),
    defaults: { cadence: 'monthly' },
    stricter: { cadence: { order: ['monthly'] } },
  });
  expect(rule.defaults).toEqual({
    cadence: 'monthly',
    daysEarly: 0,
    roll: 'none',
    days: [],
    between: ['01-01', '12-31'],
  });
  expect(rule.stricter).toMatchObject({ daysEarly: 'min' });
  expect(daysEarlyOf({ options: rule.defaults })).toBe(0);
  expect(isKindOption(rule, 'daysEarly')).toBe(true);
  const read = (daysEarly: unknown) => rule.options['~standard'].validate({ ...rule.defaults, daysEarly });
  expect(await read(7)).toMatchObject({ value: { daysEarly: 7 } });
  for (const wrong of [-1, 1.5, 367, '7']) expect(await read(wrong)).toHaveProperty('issues');
});

test('an author who knows better says so', () => {
  const rule = defineRule({
    ...common,
    options: z.strictObject({ cadence: z.enum(['monthly']), daysEarly: z.int().min(3) }),
    defaults: { cadence: 'monthly', daysEarly: 31 },
    stricter: { cadence: { order: ['monthly'] }, daysEarly: 'min' },
  });
  expect(daysEarlyOf({ options: rule.defaults })).toBe(31);
});

test('options of another schema stay as they are: then nobody can allow a day', () => {
  const options = {
    '~standard': {
      version: 1,
      vendor: 'own',
      validate: (value: unknown) => ({ value: value as { cadence: 'monthly' } }),
    },
  } as const;
  const rule = defineRule({
    ...common,
    options,
    defaults: { cadence: 'monthly' },
    stricter: { cadence: { order: ['monthly'] } },
  });
  expect(rule.defaults).toEqual({ cadence: 'monthly' });
  expect(daysEarlyOf({ options: rule.defaults })).toBe(0);
});

test('a last day rolls to no other where nobody says so, for a duty and for a deadline; a day earlier is stricter', async () => {
  const rule = defineRule({
    ...{ ...common, duty: undefined, owed: undefined },
    kind: 'deadline',
    on: { obligation: meeting, event: 'open' },
    options: z.strictObject({ days: z.int() }),
    defaults: { days: 3 },
    stricter: { days: 'min' },
    bounds: () => ({}),
  });
  expect(rule.defaults).toEqual({ days: 3, roll: 'none' });
  expect(rule.stricter).toEqual({ days: 'min', roll: { order: ['next', 'none', 'previous'] } });
  for (const roll of ['next', 'none', 'previous'])
    expect(await rule.options['~standard'].validate({ days: 3, roll })).toEqual({ value: { days: 3, roll } });
  expect(await rule.options['~standard'].validate({ days: 3, roll: 'back' })).toHaveProperty('issues');
  expect(isLooser(rule.stricter.roll as Stricter, 'next', 'none')).toBe(true);
  expect(isLooser(rule.stricter.roll as Stricter, 'previous', 'none')).toBe(false);
  expect(rollOf({ options: {} })).toBe('none');
});

test('a check has no option of a duty, nor a deadline one of its days', () => {
  expect(isKindOption({ kind: 'check' } as never, 'daysEarly')).toBe(false);
  expect(isKindOption({ kind: 'deadline' } as never, 'daysEarly')).toBe(false);
  expect(isKindOption({ kind: 'deadline' } as never, 'roll')).toBe(true);
});

test('what an occasion raises has no period: no day of it and no season can be stated', () => {
  const joint = (cadence: string, over: object) =>
    jointFaultOf({ kind: 'duty' }, { cadence, days: [], between: ['01-01', '12-31'], ...over })?.message.en;
  expect(joint('occasional', {})).toBeUndefined();
  for (const over of [{ days: ['03-31'] }, { between: ['01-10', '03-31'] }]) {
    expect(joint('occasional', over)).toContain('somebody raises it');
    expect(joint('yearly', over)).toBeUndefined();
  }
});
