/** What every duty can be told, besides what its author lets it be told. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineRule, meeting } from '../src/index.ts';
import { isDutyOption } from '../src/internal.ts';
import { daysEarlyOf } from '../src/rules/duty-options.ts';

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
  expect(rule.defaults).toEqual({ cadence: 'monthly', daysEarly: 0 });
  expect(rule.stricter).toMatchObject({ daysEarly: 'min' });
  expect(daysEarlyOf({ options: rule.defaults })).toBe(0);
  expect(isDutyOption(rule, 'daysEarly')).toBe(true);
  const read = (daysEarly: unknown) => rule.options['~standard'].validate({ cadence: 'monthly', daysEarly });
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

test('a check has no option of a duty', () => {
  expect(isDutyOption({ kind: 'check' } as never, 'daysEarly')).toBe(false);
});
