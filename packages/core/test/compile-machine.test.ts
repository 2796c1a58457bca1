import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { assign, setup } from 'xstate';
import { agreesWithXState } from '../../testing/src/fixtures.ts';
import { defineObligation, meeting, stepWithXState, useCodeGeneration } from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';
import { compileMachine } from '../src/machine/compile-machine.ts';
import { aText } from './a-text.ts';
import { eventsOf, lifeOf } from './life-of.ts';
import { many } from './many.ts';

describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
  '%s',
  (_name, obligation) => {
    agreesWithXState(obligation, eventsOf(obligation), many(12_000));

    test('was compared in every state that it can be in', () => {
      const { machine } = compileMachine(obligation);
      const initial = machine.initial({ parameters: {} });
      for (const value of lifeOf(obligation).reached) {
        const state = { ...initial, value };
        for (const event of eventsOf(obligation)) {
          expect(machine.next(state, event)).toEqual(stepWithXState(obligation).next(state, event));
        }
      }
    });
  },
);

describe('where no code is made from text', () => {
  beforeAll(() => useCodeGeneration(false));
  afterAll(() => useCodeGeneration(true));
  describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
    '%s',
    (_name, obligation) => agreesWithXState(obligation, eventsOf(obligation), many(2000)),
  );
  test('no state knows its fields by heart', () => {
    const make = vi.spyOn(globalThis, 'Function');
    const { machine } = compileMachine(meeting);
    const begun = machine.initial({ parameters: {} });
    expect(Object.getPrototypeOf(begun)).toBe(Object.prototype);
    expect(make).not.toHaveBeenCalled();
    make.mockRestore();
  });
});

describe('what cannot be compiled is left to XState, with the reason', () => {
  const anObligation = (machine: Parameters<typeof defineObligation>[0]['machine']) =>
    defineObligation({
      name: 'odd',
      version: 1,
      title: aText('odd'),
      machine,
      events: {},
      fulfilledBy: 'go' as never,
      states: {},
    });
  const machines = {
    'a state within a state': setup({}).createMachine({
      initial: 'a',
      states: { a: { initial: 'b', states: { b: { on: { go: '#end' } } } }, end: { id: 'end', type: 'final' } },
    }),
    'an entry action': setup({}).createMachine({
      context: { n: 0 },
      initial: 'a',
      states: { a: { on: { go: 'end' } }, end: { entry: assign({ n: 1 }), type: 'final' } },
    }),
    'an action that is no assign': setup({ actions: { shout: () => {} } }).createMachine({
      initial: 'a',
      states: { a: { on: { go: { target: 'end', actions: 'shout' } } }, end: { type: 'final' } },
    }),
    'a transition to the machine itself': setup({}).createMachine({
      id: 'odd',
      initial: 'a',
      states: { a: { on: { go: 'end', again: '#odd' } }, end: { type: 'final' } },
    }),
    'a transition without event': setup({}).createMachine({
      initial: 'a',
      states: { a: { always: 'b' }, b: { on: { go: 'end' } }, end: { type: 'final' } },
    }),
  };
  test.each(Object.entries(machines))('%s', (_what, machine) => {
    const obligation = anObligation(machine as never);
    const { machine: stepped, fallback } = compileMachine(obligation);
    expect(fallback).toMatch(/./);
    const start = stepped.initial({ parameters: {} });
    const end = stepped.next(start, { type: 'go', payload: {}, on: '2026-01-01' });
    expect(end && stepped.at(end).isFinal).toBe(true);
  });
});

describe('a context', () => {
  const odd = defineObligation({
    name: 'odd',
    version: 1,
    title: aText('odd'),
    machine: setup({
      types: {} as { context: Record<string, unknown>; input: { parameters: Record<string, unknown> } },
    }).createMachine({
      context: ({ input }) => (input.parameters.more ? { n: 0, more: true } : { n: 0 }),
      initial: 'a',
      states: {
        a: {
          on: {
            count: { actions: assign({ n: ({ context }) => Number(context.n) + 1 }) },
            bring: { actions: assign({ own: 'field' }) },
            both: { actions: [assign({ own: 1 }), assign({ n: 5 })] },
          },
        },
      },
    }) as never,
    events: {},
    fulfilledBy: 'count' as never,
    states: {},
  });
  const lived = (parameters: Record<string, string>, events: readonly string[]) => {
    const live = (machine: ReturnType<typeof stepWithXState>) =>
      events.reduce((state, type) => {
        const next = machine.next(state, { type, payload: {}, on: '2026-01-01' });
        if (!next) throw new Error(`${type} is not taken`);
        return next;
      }, machine.initial({ parameters })).context;
    const { machine, fallback } = compileMachine(odd);
    machine.initial({ parameters: {} });
    expect(fallback).toBeUndefined();
    return [live(machine), live(stepWithXState(odd))];
  };
  test.each([
    [{}, ['count', 'count']],
    [{}, ['bring', 'count', 'count']],
    [{}, ['count', 'both', 'count']],
    [{ more: 'yes' }, ['count', 'bring', 'count']],
  ] as const)('that began with %o is the same after %o', (parameters, events) => {
    const [compiled, stepped] = lived(parameters, events);
    expect(compiled).toStrictEqual(stepped);
    expect(Object.keys(compiled as object)).toEqual(Object.keys(stepped as object));
  });
  test('from elsewhere keeps the fields that it came with', () => {
    const { machine } = compileMachine(odd);
    const begun = machine.initial({ parameters: {} });
    const from = { ...begun, context: { n: 1, foreign: true } };
    expect(machine.next(from, { type: 'count', payload: {}, on: '2026-01-01' })?.context).toEqual({
      n: 2,
      foreign: true,
    });
  });
});
