import { describe, expect, test } from 'vitest';
import { type AnyMachineSnapshot, assign, createMachine, fromPromise, setup, transition } from 'xstate';
import { stepPurely } from '../src/machine/machine.ts';

/** Both from the beginning, event by event. */
function lives(machine: Parameters<typeof stepPurely>[0], events: readonly string[]) {
  const step = stepPurely(machine);
  const first = machine.resolveState({ value: 'waiting', context: { count: 0 } });
  const walk = (next: (before: AnyMachineSnapshot, event: { type: string }) => AnyMachineSnapshot) => {
    let at: AnyMachineSnapshot = first;
    return events.map((type) => {
      at = next(at, { type });
      return { value: at.value, context: at.context, status: at.status };
    });
  };
  return { ours: walk(step), theirs: walk((before, event) => transition(machine, before, event)[0]) };
}

const counting = setup({
  types: {} as { context: { count: number } },
  actions: { count: assign({ count: ({ context }) => context.count + 1 }) },
  actors: { work: fromPromise(async () => 1) },
});
const on = { go: { target: 'working', actions: 'count' } } as const;

describe('a step without an actor of its own', () => {
  test('comes to what XState’s comes to, a refused event too', () => {
    const machine = counting.createMachine({
      context: { count: 0 },
      initial: 'waiting',
      states: { waiting: { on }, working: { on: { back: 'waiting', end: 'over' } }, over: { type: 'final' } },
    });
    const { ours, theirs } = lives(machine, ['go', 'go', 'back', 'go', 'end', 'back']);
    expect(ours).toEqual(theirs);
    expect(ours.at(-1)).toMatchObject({ value: 'over', context: { count: 2 }, status: 'done' });
  });

  test('hands a rejected event’s snapshot back as it was', () => {
    const machine = createMachine({ initial: 'waiting', states: { waiting: { on: { go: 'waiting' } } } });
    const before = machine.resolveState({ value: 'waiting', context: {} });
    expect(stepPurely(machine)(before, { type: 'other' })).toBe(before);
  });

  test('comes to the same where a state starts an actor under a name, again and again', () => {
    const machine = counting.createMachine({
      context: { count: 0 },
      initial: 'waiting',
      states: { waiting: { on }, working: { invoke: { src: 'work', systemId: 'worker' }, on: { back: 'waiting' } } },
    });
    const { ours, theirs } = lives(machine, ['go', 'back', 'go', 'back', 'go']);
    expect(ours).toEqual(theirs);
    expect(ours.at(-1)).toMatchObject({ value: 'working', context: { count: 3 } });
  });

  test('throws what a guard throws', () => {
    const guard = () => {
      throw new Error('no answer');
    };
    const machine = createMachine({
      initial: 'waiting',
      states: { waiting: { on: { go: { target: 'over', guard } } }, over: {} },
    });
    const before = machine.resolveState({ value: 'waiting', context: {} });
    expect(() => stepPurely(machine)(before, { type: 'go' })).toThrow('no answer');
  });
});
