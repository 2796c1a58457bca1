/** What must not compile. Checked by `tsc -p packages/core/test`; never run. */
import { expectTypeOf } from 'vitest';
import { z } from 'zod';
import {
  type CheckRule,
  clockLife,
  type DeadlineRule,
  defineFact,
  defineRule,
  meeting,
  type PayloadInput,
} from '../src/index.ts';
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
  kind: 'check',
  // @ts-expect-error a meeting is not opened twice
  on: { obligation: meeting, events: ['reopen'] },
  evaluate: () => [],
});

export const unknownAwaitedEvent = defineRule({
  ...empty,
  ...base,
  kind: 'deadline',
  // @ts-expect-error a meeting is not opened twice
  on: { obligation: meeting, event: 'reopen' },
  bounds: () => ({}),
});

export const unknownKind = defineRule({
  ...empty,
  ...base,
  // @ts-expect-error there are four kinds
  kind: 'chek',
  on: { obligation: meeting, events: ['open'] },
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
  kind: 'deadline',
  on: { obligation: meeting, event: 'open' },
  // @ts-expect-error a deadline answers with bounds
  bounds: ({ found }) => [found('late', { given: 1, required: 3, more: 2 })],
});

export const boundsOfCheck = defineRule({
  ...check,
  ...empty,
  // @ts-expect-error a check answers with findings
  evaluate: () => ({ notAfter: '2026-01-01' }),
});

const tell = { does: 'notify', to: { unit: 'levy', role: 'secretary' } } as const;
const effect = { ...base, ...empty, kind: 'effect' } as const;

/** An effect sees the payload of its event, and the context of its obligation. */
export const goodEffect = defineRule({
  ...effect,
  on: { obligation: meeting, events: ['notify'] },
  plan: ({ event, cycle }) => {
    const data = { given: event.payload.place, required: cycle.context.notice?.heldOn ?? '', more: 1 };
    return [{ ...tell, key: event.type, messageId: 'late', data }];
  },
});

/** Of every obligation the clock's events are known; others are anything. */
export const goodEffectOfEvery = defineRule({
  ...effect,
  on: { obligation: 'every', events: ['miss', 'archive'] },
  plan: ({ event }) => {
    if (event.type === 'miss')
      expectTypeOf(event.payload).toEqualTypeOf<{
        event: string;
        notAfter: string;
        nominal?: string | undefined;
        rule?: string | undefined;
      }>();
    else expectTypeOf(event.payload).toEqualTypeOf<unknown>();
    return [];
  },
});

export const unknownPayloadOfEffect = defineRule({
  ...effect,
  on: { obligation: meeting, events: ['notify'] },
  // @ts-expect-error a notice has no tally
  plan: ({ event }) => (event.payload.tally ? [] : []),
});

export const unknownContextOfEffect = defineRule({
  ...effect,
  on: { obligation: meeting, events: ['notify'] },
  // @ts-expect-error a meeting keeps no tally
  plan: ({ cycle }) => (cycle.context.tally ? [] : []),
});

export const unknownMessageOfEffect = defineRule({
  ...effect,
  on: { obligation: meeting, events: ['notify'] },
  // @ts-expect-error no message is named so
  plan: () => [{ ...tell, key: 'x', messageId: 'early', data: {} }],
});

export const missingValueOfEffect = defineRule({
  ...effect,
  on: { obligation: meeting, events: ['notify'] },
  // @ts-expect-error `more` is in the remedy
  plan: () => [{ ...tell, key: 'x', messageId: 'late', data: { given: 1, required: 3 } }],
});

export const dutyWithoutCadence = defineRule({
  ...base,
  kind: 'duty',
  duty: { id: 'meet', title: base.why, obligation: meeting, bearer: 'unit' },
  options: z.strictObject({}),
  // @ts-expect-error a duty recurs, and says how often
  defaults: {},
  stricter: {},
  messages,
  owed: () => [],
});

/** A rule knows how it was written, for whoever writes its cases. */
expectTypeOf<NonNullable<(typeof good)['Types']>>().toEqualTypeOf<{
  readonly payloads: { readonly open: PayloadInput<typeof meeting.events, 'open'> };
  readonly options: Record<string, never>;
  readonly facts: { readonly count: number };
  readonly messages: 'late';
}>();
expectTypeOf(good).toExtend<CheckRule>();
expectTypeOf(goodDeadline).toExtend<DeadlineRule>();

export const lifeOfMeeting = clockLife<typeof meeting.events>({ fulfilledBy: 'open' });

// @ts-expect-error a meeting has no such event
export const lifeOfNoMeeting = clockLife<typeof meeting.events>({ fulfilledBy: 'opne' });
