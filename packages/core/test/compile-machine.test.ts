import { describe, expect, test } from 'vitest';
import { assign, setup } from 'xstate';
import { coreObligations, defineObligation, stepWithXState } from '../src/index.ts';
import { compileMachine } from '../src/obligations/compile-machine.ts';
import { aText } from './a-text.ts';
import { agreesWithXState } from './agrees-with-xstate.ts';
import { eventsOf, lifeOf } from './life-of.ts';

describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
  '%s',
  (_name, obligation) => {
    agreesWithXState(obligation, eventsOf(obligation));

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
