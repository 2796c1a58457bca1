import { describe, expect, test } from 'vitest';
import { type State, stepWithXState } from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';
import { eventsOf, lifeOf } from './life-of.ts';
import { problemsOf } from './problems-of.ts';

interface StateNode {
  readonly key: string;
  readonly type: string;
  readonly config: { readonly on?: Readonly<Record<string, unknown>> };
}
const nodesOf = (states: unknown) => Object.values(states as Readonly<Record<string, StateNode>>);

describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
  '%s',
  (_name, obligation) => {
    const machine = stepWithXState(obligation);
    const life = lifeOf(obligation);
    const nodes = nodesOf(obligation.machine.states);
    const events = eventsOf(obligation);
    const at = (value: string): State => ({ ...machine.initial({ parameters: {} }), value });
    const states = nodes.map(({ key }) => key);

    test('every state is reachable', () => {
      expect([...life.reached].sort()).toEqual([...states].sort());
    });
    test('no state that is not an end is a dead end', () => {
      for (const state of states)
        expect(life.ends.has(state) || life.steps.some(({ from, to }) => from === state && to !== state)).toBe(true);
    });
    test('every state can reach an end', () => {
      const good = new Set(life.ends);
      for (let grown = true; grown; ) {
        const more = life.steps.filter(({ from, to }) => good.has(to) && !good.has(from));
        for (const { from } of more) good.add(from);
        grown = more.length > 0;
      }
      expect([...good].sort()).toEqual([...states].sort());
    });
    test('every declared transition can be taken, each branch of a guard included', () => {
      for (const { key, config } of nodes) {
        for (const [event, declared] of Object.entries(config.on ?? {})) {
          for (const branch of [declared].flat()) {
            const target = typeof branch === 'string' ? branch : ((branch as { target?: string }).target ?? key);
            expect(life.steps).toContainEqual({ from: key, event, to: target });
          }
        }
      }
    });
    test('after an end no event is possible, and none is taken', () => {
      expect(life.ends.size).toBeGreaterThan(0);
      for (const end of life.ends) {
        expect(machine.at(at(end)).isFinal).toBe(true);
        expect(machine.at(at(end)).possible).toEqual([]);
        for (const event of events) expect(machine.next(at(end), event)).toBeUndefined();
      }
    });
    test('every state has a title, and no title is without its state', () => {
      expect(Object.keys(obligation.states).sort()).toEqual([...states].sort());
    });
    test('every event of the machine is defined, and every defined event is taken somewhere', () => {
      const taken = new Set(states.flatMap((state) => machine.at(at(state)).possible));
      expect([...taken].sort()).toEqual(Object.keys(obligation.events).sort());
      expect(Object.keys(obligation.events)).toContain(obligation.fulfilledBy);
    });
    test('a state is either done or no longer owed at its end, and says which', () => {
      for (const end of life.ends)
        expect([machine.at(at(end)).isDone, machine.at(at(end)).isEnded].filter(Boolean)).toHaveLength(1);
    });
    test('a rejected event leaves the state as it was', () => {
      for (const value of states) {
        const state = at(value);
        const written = JSON.stringify(state);
        for (const event of events.filter(({ type }) => !machine.at(state).possible.includes(type))) {
          expect(machine.next(state, event)).toBeUndefined();
        }
        expect(JSON.stringify(state)).toBe(written);
      }
    });
    test('a step through JSON goes where the step without it goes', () => {
      const seen = new Set<string>();
      const walk = (state: State): void => {
        if (seen.has(String(state.value))) return;
        seen.add(String(state.value));
        const restored = JSON.parse(JSON.stringify(state)) as State;
        expect(restored).toEqual(state);
        for (const event of events) {
          const next = machine.next(state, event);
          expect(machine.next(restored, event)).toEqual(next);
          if (next) walk(next);
        }
      };
      walk(machine.initial({ parameters: {} }));
      expect(seen.size).toBe(states.length);
    });
    test.each([
      ['a later version', { version: 99 }],
      ['another machine', { machine: 'parade' }],
      ['an unknown state', { value: 'dancing' }],
      ['an inherited name for a state', { value: 'constructor' }],
      ['no state at all', { value: '' }],
      ['a nested state that is none', { value: { planned: 'deep' } }],
    ] as const)(
      'a state of %s is refused, also when the same machine has just answered for a good one',
      (_what, wrong) => {
        const bad: State = { ...machine.initial({ parameters: {} }), ...wrong };
        const calls = [
          () => machine.at(bad).possible,
          () => machine.at(bad).isDone,
          () => machine.at(bad).isFinal,
          () => machine.next(bad, { type: 'lapse', payload: { reason: 'x' }, on: '2026-01-01' }),
        ];
        machine.at(machine.initial({ parameters: {} })).possible;
        for (const call of calls) expect(problemsOf(call)).toMatchObject([{ code: 'OBLIGATO_CYCLE_STATE' }]);
      },
    );
  },
);
