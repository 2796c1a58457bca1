import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineRule, everyEvent, meeting, obligationOfRule } from '../src/index.ts';
import { aText } from './a-text.ts';

const base = {
  clause: { source: aText('House rules'), article: '1', confidence: 'local' },
  why: aText('because'),
  ...{ options: z.strictObject({}), defaults: {}, stricter: {}, messages: {} },
} as const;

test('a rule becomes plain data: it names its obligation, and holds none', () => {
  const deadline = defineRule({
    ...base,
    kind: 'deadline',
    on: { obligation: meeting, event: 'minute', duties: ['general-meeting'] },
    bounds: () => ({}),
  });
  expect(deadline).toMatchObject({
    on: { obligation: 'meeting', events: ['minute'], duties: ['general-meeting'] },
    facts: {},
  });
  const check = defineRule({
    ...base,
    kind: 'check',
    on: { obligation: meeting, events: ['open', 'adjourn'] },
    evaluate: () => [],
  });
  expect(check).toMatchObject({ on: { obligation: 'meeting', events: ['open', 'adjourn'], duties: undefined } });
  const everywhere = defineRule({ ...base, kind: 'check', on: everyEvent, evaluate: () => [] });
  expect(everywhere).toMatchObject({ on: { obligation: undefined, events: undefined } });
  expect(Object.isFrozen(check) && 'on' in check && Object.isFrozen(check.on)).toBe(true);
});

test('a duty names its obligation, with parameters even where it has none', () => {
  const duty = defineRule({
    ...base,
    kind: 'duty',
    duty: { id: 'meet', title: aText('Meet'), obligation: meeting, bearer: 'unit' },
    options: z.strictObject({ cadence: z.enum(['yearly', 'monthly']) }),
    defaults: { cadence: 'yearly' },
    stricter: { cadence: { order: ['yearly', 'monthly'] } },
    owed: () => [],
  });
  expect(duty).toMatchObject({ duty: { obligation: 'meeting', parameters: {} } });
});

test('the obligation that a rule was written with can be asked for, and stands nowhere in it', () => {
  const check = defineRule({
    ...base,
    kind: 'check',
    on: { obligation: meeting, events: ['open'] },
    evaluate: () => [],
  });
  expect(obligationOfRule(check)).toBe(meeting);
  expect(Object.values(check)).not.toContain(meeting);
  expect(obligationOfRule({ ...check })).toBeUndefined();
  expect(obligationOfRule(defineRule({ ...base, kind: 'check', on: everyEvent, evaluate: () => [] }))).toBeUndefined();
});
