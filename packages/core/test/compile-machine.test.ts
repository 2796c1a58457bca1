import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { assign, setup } from 'xstate';
import { coreObligations, defineObligation, type State, stepWithXState } from '../src/index.ts';
import { compileMachine } from '../src/obligations/compile-machine.ts';
import { aText } from './a-text.ts';
import { eventsOf, lifeOf } from './life-of.ts';

/** Per obligation: over all of them more than a hundred thousand random sequences. */
const sequences = 12_000;
const longest = 8;

describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
  '%s',
  (_name, obligation) => {
    const slow = stepWithXState(obligation);
    const { machine: fast, fallback } = compileMachine(obligation);
    const events = eventsOf(obligation);

    /** Compared by hand: a million calls of expect would take longer than the machines. */
    const agree = (state: State, event: (typeof events)[number]): State | undefined => {
      const next = slow.next(state, event);
      const same = isDeepStrictEqual(fast.next(state, event), next);
      if (!same) expect({ event, next: fast.next(state, event) }).toEqual({ event, next });
      return next;
    };

    test('is compiled, not left to XState', () => {
      expect(fallback).toBeUndefined();
    });

    test('goes from every reachable state by every event to the same state and context', () => {
      for (const value of lifeOf(obligation).reached) {
        const state = { ...slow.initial({ parameters: {} }), value };
        expect(new Set(fast.possible(state))).toEqual(new Set(slow.possible(state)));
        expect(fast.isEnded(state)).toBe(slow.isEnded(state));
        for (const tag of ['done', 'ended'] as const) expect(fast.has(state, tag)).toBe(slow.has(state, tag));
        for (const event of events) agree(state, event);
      }
    });

    test('lives the same life through any sequence of events', () => {
      const random = seeded(obligation.name.length);
      let taken = 0;
      for (let sequence = 0; sequence < sequences; sequence++) {
        let state = slow.initial({ parameters: {} });
        for (let step = 0; step < longest && !slow.isEnded(state); step++) {
          // Mostly what is possible, so that lives get long; sometimes anything.
          const possible = events.filter(({ type }) => slow.possible(state).includes(type));
          const choice = random() < 0.85 ? possible : events;
          const event = choice[Math.floor(random() * choice.length)];
          const next = event && agree(state, event);
          if (next) taken++;
          state = next ?? state;
        }
      }
      expect(taken).toBeGreaterThan(sequences * 2);
    });
  },
);

/** A linear congruential generator: the same sequences in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

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
    expect(end && stepped.isEnded(end)).toBe(true);
  });
});
