/** What must not compile. Checked by `tsc -p packages/core/test`; never run. */
import { z } from 'zod';
import { clockLife, defineFact, defineRule, meeting } from '../src/index.ts';
import { aText } from './a-text.ts';

const clause = { source: aText('House rules'), article: '1', confidence: 'local' } as const;
const base = { clause, why: aText('because') };
const check = { ...base, kind: 'check', on: { obligation: meeting, events: ['open'] } } as const;
const days = { options: z.strictObject({ days: z.number() }), defaults: { days: 3 }, messages: {} };
const messages = {
  late: { en: '{{given}} of {{required}}', 'zh-CN': '{{given}}/{{required}}', remedy: aText('wait {{more}} days') },
} as const;
const empty = { options: z.strictObject({}), defaults: {}, stricter: {}, messages };

export const good = defineRule({
  ...check,
  ...empty,
  facts: { count: defineFact('count', () => 7) },
  evaluate: ({ event, facts, found }) =>
    facts.count.toFixed() === event.payload.chair ? [] : [found('late', { given: 1, required: 3, more: 2 })],
});

export const missingValue = defineRule({
  ...check,
  ...empty,
  // @ts-expect-error `required` is in the text
  evaluate: ({ found }) => [found('late', { given: 1, more: 2 })],
});

export const missingRemedyValue = defineRule({
  ...check,
  ...empty,
  // @ts-expect-error `more` is in the remedy
  evaluate: ({ found }) => [found('late', { given: 1, required: 3 })],
});

export const unknownMessage = defineRule({
  ...check,
  ...empty,
  // @ts-expect-error no message is named so
  evaluate: ({ found }) => [found('early', {})],
});

export const unknownEvent = defineRule({
  ...empty,
  ...base,
  // @ts-expect-error a meeting is not opened twice
  kind: 'check',
  on: { obligation: meeting, events: ['reopen'] },
  evaluate: () => [],
});

export const unknownPayloadField = defineRule({
  ...check,
  ...empty,
  // @ts-expect-error an opening has no tally
  evaluate: ({ event }) => (event.payload.tally ? [] : []),
});

export const optionWithoutDirection = defineRule({
  ...check,
  ...days,
  // @ts-expect-error which way is `days` stricter?
  stricter: {},
  evaluate: () => [],
});

export const unionOfNumber = defineRule({
  ...check,
  ...days,
  // @ts-expect-error numbers have no union
  stricter: { days: 'union' },
  evaluate: () => [],
});

export const goodDeadline = defineRule({
  ...base,
  ...empty,
  kind: 'deadline',
  on: { obligation: meeting, event: 'open' },
  bounds: () => ({ notAfter: '2026-03-31' }),
});

export const findingOfDeadline = defineRule({
  ...base,
  ...empty,
  // @ts-expect-error a deadline answers with bounds
  kind: 'deadline',
  // @ts-expect-error and the same is told here, since no other kind fits either
  on: { obligation: meeting, event: 'open' },
  bounds: ({ found }) => [found('late', { given: 1, required: 3, more: 2 })],
});

export const boundsOfCheck = defineRule({
  ...check,
  ...empty,
  // @ts-expect-error a check answers with findings
  evaluate: () => ({ notAfter: '2026-01-01' }),
});

export const lifeOfMeeting = clockLife<typeof meeting.events>({ fulfilledBy: 'open' });

// @ts-expect-error a meeting has no such event
export const lifeOfNoMeeting = clockLife<typeof meeting.events>({ fulfilledBy: 'opne' });
