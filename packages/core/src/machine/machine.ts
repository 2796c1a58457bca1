/** The one place that calls XState: a machine stepped over plain, storable states. */
import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
  getNextTransitions,
  initialTransition,
  type StateValue,
  transition,
} from 'xstate';
import { memo } from '../fast/memo.ts';
import { ObligatoError } from '../text/problem.ts';
import { translated } from '../text/translated.ts';
import type { MachineInput, Obligation, Parameters } from './define-obligation.ts';
import { freezeDeeply } from './freeze-deeply.ts';
import { migrateState } from './migrate-state.ts';

/** A machine's state as plain data, stamped with the version of the machine that wrote it. */
export interface State {
  readonly machine: string;
  readonly version: number;
  readonly value: StateValue;
  readonly context: Readonly<Record<string, unknown>>;
}

/** `done`: the duty is fulfilled; `ended`: it is no longer owed. */
export type Tag = 'done' | 'ended';

/** What holds wherever a machine stands in one state, whatever its context. */
export interface Stage {
  /** Event names that have a transition here, guards aside. Empty once the machine has reached its end. */
  readonly possible: readonly string[];
  readonly isDone: boolean;
  /** No longer owed; it may be reinstated. */
  readonly isEnded: boolean;
  /** Nothing can happen any more. */
  readonly isFinal: boolean;
}

/** How a cycle moves. The simulator's compiled form fills the same interface. */
export interface Machine {
  initial(input: MachineInput): State;
  /** A stored state in the form of the installed version; refused when a later one wrote it. */
  current(state: State): State;
  at(state: State): Stage;
  /** The next state, or undefined when the machine does not take the event. */
  next(
    state: State,
    event: { readonly type: string; readonly payload: unknown; readonly on: string },
  ): State | undefined;
}

/** A stage, from what XState says of it. */
export const stage = (possible: Iterable<string>, tags: ReadonlySet<string>, isFinal: boolean): Stage =>
  Object.freeze({
    possible: Object.freeze([...new Set(isFinal ? [] : possible)]),
    isDone: tags.has('done' satisfies Tag),
    isEnded: tags.has('ended' satisfies Tag),
    isFinal,
  });

/**
 * Steps an obligation with XState's pure functions.
 *
 * @example
 * const machine = stepWithXState(meeting);
 * machine.at(machine.initial({ parameters: {} })).possible.includes('notify') // → true
 */
export function stepWithXState(obligation: Obligation): Machine {
  const { machine, name, version } = obligation;
  const stages = new Map<string, Stage>();
  const step = stepPurely(machine);

  const pack = (snapshot: AnyMachineSnapshot): State => ({
    machine: name,
    version,
    value: snapshot.value,
    context: snapshot.context,
  });
  /** What a migration makes is checked by XState like any other state. */
  const migrated = memo((state: State): State => {
    const migratedState = migrateState(obligation, state);
    unpack(migratedState);
    return migratedState;
  });
  /** A state in the installed version's form. */
  const current = (state: State): State =>
    state.machine === name && state.version === version ? state : migrated(state);
  const unpack = (state: State): AnyMachineSnapshot => {
    try {
      // XState takes names that every object inherits, such as "constructor", for states.
      if (typeof state.value === 'string' && !Object.hasOwn(machine.states, state.value))
        throw new TypeError('no such state');
      return machine.resolveState({ value: state.value, context: state.context });
    } catch (cause) {
      throw new ObligatoError(
        {
          code: 'OBLIGATO_CYCLE_STATE',
          ...translated(
            {
              en: `${name} has no state ${JSON.stringify(state.value)}`,
              'zh-CN': `${name} 没有状态 ${JSON.stringify(state.value)}`,
            },
            {
              en: 'The record was written by another version of this obligation, or edited by hand',
              'zh-CN': '该记录由此义务类型的另一版本写成，或经人手改动',
            },
          ),
        },
        { cause },
      );
    }
  };
  // What depends on the state's value alone is asked of XState once.
  const known = (state: State): Stage => {
    const key = typeof state.value === 'string' ? state.value : JSON.stringify(state.value);
    let here = stages.get(key);
    if (!here) {
      const snapshot = unpack(state);
      const isFinal = snapshot.status === 'done';
      const events = isFinal ? [] : getNextTransitions(snapshot).map((step) => step.eventType);
      here = stage(events, snapshot.tags, isFinal);
      stages.set(key, here);
    }
    return here;
  };

  // The context factory is pure, so equal parameters start alike: planning a year asks thousands of times.
  const initial = memo((parameters: Parameters): State => {
    const [begun] = initialTransition(machine, { parameters });
    // Where the factory throws, XState begins with an empty context: no cycle may be written like that.
    if (begun.status === 'error') throw begun.error;
    return freezeDeeply(pack(begun));
  });

  return Object.freeze({
    initial: ({ parameters }: MachineInput) => initial(parameters),
    current,
    at: (state: State) => known(current(state)),
    next: (state: State, event: { readonly type: string }) => {
      // Every time, not once a name: a good state of the same name must not vouch for another version's.
      const now = current(state);
      if (!known(now).possible.includes(event.type)) return undefined;
      const before = unpack(now);
      const after = step(before, event);
      // A rejected event gives the same snapshot back.
      return after === before ? undefined : pack(after);
    },
  });
}

/**
 * What XState's `transition` answers, by the same call of the machine. XState makes an actor for every step, lets it begin, and
 * throws it away, which is half of what a step costs: here one serves them all, since a machine that only assigns looks at none.
 * One that starts actors under a name, or throws, is stepped as XState does it.
 *
 * @example
 * const step = stepPurely(meeting.machine);
 */
export function stepPurely(
  machine: AnyStateMachine,
): (before: AnyMachineSnapshot, event: EventObject) => AnyMachineSnapshot {
  let scope: AnyActorScope | undefined;
  return (before, event) => {
    try {
      scope ??= inertScope(machine);
      return machine.transition(before, event, scope);
    } catch {
      const [after] = transition(machine, before, event);
      return after;
    }
  };
}

const nothing = () => {};

/** As XState's own: whatever an action asks of it, nothing happens. */
function inertScope(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine);
  const { system } = self;
  return {
    ...{ self, system, id: '', sessionId: '' },
    ...{ defer: nothing, logger: nothing, stopChild: nothing, emit: nothing, actionExecutor: nothing },
  };
}
