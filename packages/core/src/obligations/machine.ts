/** The one place that calls XState: a machine stepped over plain, storable states. */
import { type AnyMachineSnapshot, getNextTransitions, initialTransition, type StateValue, transition } from 'xstate';
import { freezeDeeply } from '../freeze-deeply.ts';
import { ObligatoError } from '../problem.ts';
import type { MachineInput, Obligation, Parameters } from './define-obligation.ts';
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

/** How a cycle moves. The simulator's compiled form fills the same interface. */
export interface Machine {
  initial(input: MachineInput): State;
  /** A stored state in the form of the installed version; refused when a later one wrote it. */
  current(state: State): State;
  /** Event names that have a transition here, guards aside. Empty once the machine has reached its end. */
  possible(state: State): readonly string[];
  /** The next state, or undefined when the machine does not take the event. */
  next(
    state: State,
    event: { readonly type: string; readonly payload: unknown; readonly on: string },
  ): State | undefined;
  has(state: State, tag: Tag): boolean;
  isEnded(state: State): boolean;
}

/**
 * Steps an obligation with XState's pure functions.
 *
 * @example
 * const machine = stepWithXState(meeting);
 * machine.possible(machine.initial({ parameters: {} })).includes('notify') // → true
 */
export function stepWithXState(obligation: Obligation): Machine {
  const { machine, name, version } = obligation;
  const facts = new Map<string, { possible: readonly string[]; tags: ReadonlySet<string>; ended: boolean }>();

  const initials = new WeakMap<Parameters, State>();

  const pack = (snapshot: AnyMachineSnapshot): State => ({
    machine: name,
    version,
    value: snapshot.value,
    context: snapshot.context,
  });
  const migrated = new WeakMap<State, State>();
  /** A state in the installed version's form. What a migration makes is checked by XState like any other state. */
  const current = (state: State): State => {
    if (state.machine === name && state.version === version) return state;
    const done = migrated.get(state);
    if (done) return done;
    const migratedState = migrateState(obligation, state);
    unpack(migratedState);
    migrated.set(state, migratedState);
    return migratedState;
  };
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
          message: `${name} has no state ${JSON.stringify(state.value)}`,
          hint: 'The record was written by another version of this obligation, or by hand',
        },
        { cause },
      );
    }
  };
  // What depends on the state's value alone is asked of XState once.
  const known = (state: State) => {
    const key = typeof state.value === 'string' ? state.value : JSON.stringify(state.value);
    let fact = facts.get(key);
    if (!fact) {
      const snapshot = unpack(state);
      const ended = snapshot.status === 'done';
      const events = ended ? [] : [...new Set(getNextTransitions(snapshot).map((step) => step.eventType))];
      fact = { possible: Object.freeze(events), tags: snapshot.tags, ended };
      facts.set(key, fact);
    }
    return fact;
  };

  return Object.freeze({
    initial: (input: MachineInput) => {
      // The context factory is pure, so equal parameters start alike: planning a year asks thousands of times.
      let state = initials.get(input.parameters);
      if (!state) {
        state = freezeDeeply(pack(initialTransition(machine, input)[0]));
        initials.set(input.parameters, state);
      }
      return state;
    },
    current,
    possible: (state: State) => known(current(state)).possible,
    next: (state: State, event: { readonly type: string }) => {
      // Every time, not once a name: a good state of the same name must not vouch for another version's.
      const now = current(state);
      if (!known(now).possible.includes(event.type)) return undefined;
      const before = unpack(now);
      const [after] = transition(machine, before, event);
      // A rejected event gives the same snapshot back.
      return after === before ? undefined : pack(after);
    },
    has: (state: State, tag: Tag) => known(current(state)).tags.has(tag),
    isEnded: (state: State) => known(current(state)).ended,
  });
}
