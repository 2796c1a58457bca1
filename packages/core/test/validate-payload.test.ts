import { expect, test } from 'vitest';
import { z } from 'zod';
import { validatePayload } from '../src/deciding/payload/validate-payload.ts';
import type { EventDefinition } from '../src/index.ts';
import { day, words } from '../src/machine/payload.ts';

const admit = (payload: EventDefinition['payload'], value: unknown) =>
  validatePayload(
    {
      definition: { title: { en: 'Say', 'zh-CN': '说' }, by: 'unit', payload },
      by: 'unit',
      anyOrder: false,
      countsAs: undefined,
      reopens: undefined,
    },
    value,
  );
const schema = z.strictObject({
  on: day,
  place: words,
  votes: z.int().min(0).max(99),
  kind: z.enum(['matter', 'report']),
  agenda: z.array(words).min(1),
  carried: z.boolean(),
});
const good = { on: '2026-03-20', place: '301', votes: 3, kind: 'report', agenda: ['roof'], carried: true };

test('a payload is taken as its schema returns it', () => {
  expect(admit(schema, { ...good, place: ' 301 ' })).toEqual({ payload: good });
});

test.each([
  ['on', 5, 'expected string, received number', '应为文字'],
  ['on', '2026-02-30', 'expected a date, YYYY-MM-DD', '应为日期，格式为YYYY-MM-DD'],
  ['place', '', 'Too small: expected string to have >=1 characters', '不得少于1个字'],
  ['votes', 'three', 'expected number, received string', '应为数字'],
  ['votes', 1.5, 'expected int, received number', '应为整数'],
  ['votes', 120, 'Too big: expected number to be <=99', '不得多于99'],
  ['kind', 'talk', 'Invalid option: expected one of "matter"|"report"', '应为以下之一：matter、report'],
  ['agenda', [], 'Too small: expected array to have >=1 items', '不得少于1项'],
  ['carried', 'yes', 'expected boolean, received string', '应为“是”或“否”'],
])('what is wrong with %s = %j is said in both languages', (field, value, en, chinese) => {
  const { missing } = admit(schema, { ...good, [field]: value });
  expect(missing).toEqual([{ field, absent: false, message: en, text: { en, 'zh-CN': chinese } }]);
});

test('what is absent is told apart from what is wrong, and a field that nobody asked for is named', () => {
  const { place: _, ...rest } = good;
  expect(admit(schema, { ...rest, colour: 'red' }).missing).toMatchObject([
    { field: 'place', absent: true },
    { field: '', absent: false, text: { 'zh-CN': '不认识的字段：colour' } },
  ]);
});

test('what another library says stays in its own words', () => {
  const stubborn = {
    '~standard': { version: 1 as const, vendor: 'another', validate: () => ({ issues: [{ message: 'no' }] }) },
  };
  expect(admit(stubborn, {}).missing).toEqual([
    { field: '', absent: false, message: 'no', text: { en: 'no', 'zh-CN': 'no' } },
  ]);
});

test('the first twenty faults are told one by one, and the others are counted', () => {
  const rows = z.strictObject({ rows: z.array(z.strictObject({ member: words, present: z.boolean() })) });
  const { missing = [] } = admit(rows, { rows: Array.from({ length: 2_500 }, () => ({})) });
  expect(missing).toHaveLength(21);
  expect(missing[0]).toMatchObject({ field: 'rows.0.member', absent: true });
  expect(missing[20]).toEqual({
    ...{ field: '', absent: false, message: 'and 4,980 more' },
    text: { en: 'and 4,980 more', 'zh-CN': '另有4,980处' },
  });
  expect(admit(rows, { rows: Array.from({ length: 10 }, () => ({})) }).missing).toHaveLength(20);
});

test('a key that nobody knows is not repeated at any length', () => {
  const long = 'x'.repeat(100_000);
  const { missing = [] } = admit(z.strictObject({}), { [long]: 1 });
  expect(JSON.stringify(missing).length).toBeLessThan(5_000);
});
