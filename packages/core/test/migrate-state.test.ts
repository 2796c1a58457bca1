import { expect, test } from 'vitest';
import { assign, setup } from 'xstate';
import { z } from 'zod';
import { defineObligation, stepWithXState } from '../src/index.ts';

const title = { en: 'errand', 'zh-CN': '差事' };

/** Version 3 of an errand: "begun" became "running", then steps were counted. */
const errand = defineObligation({
  name: 'errand',
  version: 3,
  title,
  migrations: {
    1: ({ value, context }) => ({ value: value === 'begun' ? 'running' : value, context }),
    2: ({ value, context }) => ({ value, context: { ...context, steps: 0 } }),
  },
  machine: setup({
    types: {} as { context: { readonly steps: number }; events: { readonly type: 'step' } },
    actions: { count: assign({ steps: ({ context }) => context.steps + 1 }) },
  }).createMachine({
    context: { steps: 0 },
    initial: 'running',
    states: { running: { on: { step: { actions: 'count' } } } },
  }),
  events: { step: { title, by: 'unit', payload: z.strictObject({}) } },
  fulfilledBy: 'step',
  states: { running: title },
});
const machine = stepWithXState(errand);
const stored = (version: number, value: string, context = {}) => ({ machine: 'errand', version, value, context });
const step = { type: 'step', payload: {}, on: '2026-01-01' };

test('a state of an older version goes through every step of the chain, and moves on in the new form', () => {
  expect(machine.at(stored(1, 'begun')).possible).toEqual(['step']);
  expect(machine.current(stored(1, 'begun'))).toEqual(stored(3, 'running', { steps: 0 }));
  expect(machine.next(stored(2, 'running'), step)).toEqual(stored(3, 'running', { steps: 1 }));
});

test('a state of the installed version is left as it is', () => {
  const state = stored(3, 'running', { steps: 7 });
  expect(machine.current(state)).toBe(state);
});

test('a newer state, another machine’s, and one that no chain reaches are refused', () => {
  expect(() => machine.current(stored(4, 'running'))).toThrow(/version 4, but errand version 3 is installed/);
  expect(() => machine.current({ ...stored(3, 'running'), machine: 'task' })).toThrow(/OBLIGATO_CYCLE_STATE/);
  expect(() => machine.current(stored(0, 'running'))).toThrow(/no migration from version 0/);
});

test('what a migration makes is checked: a state that the machine does not have is refused', () => {
  expect(() => machine.current(stored(2, 'begun'))).toThrow(/has no state "begun"/);
});

test('a migration that fails is named', () => {
  const faulty = stepWithXState({
    ...errand,
    migrations: {
      1: () => {
        throw new Error('no');
      },
    },
  });
  expect(() => faulty.current(stored(1, 'begun'))).toThrow(/migration from version 1 failed/);
});
