/** A table made from the same XState definition, for those who step millions of times. What it cannot prove equal, it leaves to XState. */
import type { AnyStateMachine } from 'xstate';
import type { MachineInput, Obligation, Parameters } from './define-obligation.ts';
import { type KnownFields, knownFields } from './known-fields.ts';
import { type Machine, type Stage, type State, stage, stepWithXState } from './machine.ts';

interface Step {
  /** Where it leads to; undefined stays. */
  readonly target: Row | undefined;
  readonly guard: ((args: { context: unknown; event: unknown }) => boolean) | undefined;
  readonly assigns: readonly Assign[];
}

/** What an action changes of the context. */
type Assign = (context: Context, event: unknown) => Context;
type Context = State['context'];

/** One state of a machine. */
interface Row {
  readonly value: string;
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  readonly stage: Stage;
}

type Table = ReadonlyMap<string, Row>;

export interface Compiled {
  readonly machine: Machine;
  /** Why XState itself is used; absent when the table is. */
  readonly fallback?: string;
}

/**
 * Compiles an obligation's machine: states × events → candidate transitions, guards and assigns called directly.
 * Only flat machines whose actions are all `assign` have a table; any other is stepped by XState, and `fallback` says why.
 *
 * @example
 * compileMachine(meeting).fallback // → undefined: the table is used
 */
export function compileMachine(obligation: Obligation): Compiled {
  const byXState = stepWithXState(obligation);
  try {
    const table = tableOf(obligation.machine);
    return { machine: stepByTable(obligation, table, firstOf(obligation.machine, table), byXState) };
  } catch (cannot) {
    if (cannot instanceof NotCompilable) return { machine: byXState, fallback: cannot.message };
    throw cannot;
  }
}

class NotCompilable extends Error {}

function stepByTable(obligation: Obligation, table: Table, first: First, byXState: Machine): Machine {
  const { name, version } = obligation;
  const stamp: Stamp = { machine: name, version, table };
  const initials = new WeakMap<Parameters, State>();
  let fields: KnownFields | undefined;
  // A state of another machine or version is XState's to refuse, in the same words as everywhere.
  const lookUp = ({ machine, version: written, value }: State): Row | undefined =>
    machine === name && written === version && typeof value === 'string' ? table.get(value) : undefined;
  const rowOf = (state: State): Row | undefined => RegularState.rowOf(state, stamp) ?? lookUp(state);
  return Object.freeze({
    initial: (input: MachineInput) => {
      let state = initials.get(input.parameters);
      if (!state) {
        // Not frozen: every first step copies it, and a frozen object is copied many times more slowly.
        const context = first.contextOf(input) as Context;
        fields ??= knownFields(context);
        const { value } = first.row;
        state = fields?.are(context)
          ? new RegularState(stamp, first.row, fields.amended(context, {}) ?? context, fields)
          : { machine: name, version, value, context };
        initials.set(input.parameters, state);
      }
      return state;
    },
    current: byXState.current,
    at: (state: State) => rowOf(state)?.stage ?? byXState.at(state),
    next: (state: State, event: { readonly type: string; readonly payload: unknown; readonly on: string }) => {
      const row = rowOf(state);
      if (!row) return byXState.next(state, event);
      for (const { guard, assigns, target } of row.steps.get(event.type) ?? noSteps) {
        if (guard && !guard({ context: state.context, event })) continue;
        const after = target ?? row;
        let { context } = state;
        let known = RegularState.fieldsOf(state);
        for (const assign of assigns) {
          const changes = assign(context, event);
          const amended: Context | undefined = known?.amended(context, changes);
          if (!amended) known = undefined;
          context = amended ?? { ...context, ...changes };
        }
        return known
          ? new RegularState(stamp, after, context, known)
          : { machine: name, version, value: after.value, context };
      }
      return undefined;
    },
  });
}

/** Whose states they are. */
interface Stamp {
  readonly machine: string;
  readonly version: number;
  readonly table: Table;
}

/** A state that was made here: what would have to be looked up of any other, it knows. */
class RegularState implements State {
  readonly machine: string;
  readonly version: number;
  readonly value: State['value'];
  readonly context: Context;
  readonly #stamp: Stamp;
  readonly #row: Row;
  /** Of its context: exactly those of the first one. */
  readonly #fields: KnownFields;

  constructor(stamp: Stamp, row: Row, context: Context, fields: KnownFields) {
    this.machine = stamp.machine;
    this.version = stamp.version;
    this.value = row.value;
    this.context = context;
    this.#stamp = stamp;
    this.#row = row;
    this.#fields = fields;
  }

  /** Undefined for a state from elsewhere. */
  static rowOf(state: State, stamp: Stamp): Row | undefined {
    return #row in state && state.#stamp === stamp ? state.#row : undefined;
  }

  /** Undefined for a state from elsewhere. */
  static fieldsOf(state: State): KnownFields | undefined {
    return #fields in state ? state.#fields : undefined;
  }
}

const noSteps: readonly Step[] = [];

interface First {
  readonly row: Row;
  readonly contextOf: (input: MachineInput) => unknown;
}

/** How a life begins: the first state, and the context that is made from the input. */
function firstOf({ root, config }: AnyStateMachine, table: Table): First {
  const { target = [], actions } = root.initial;
  refuseUnless(target.length === 1 && actions.length === 0, 'its first state is entered with actions');
  const { context = {} } = config as { readonly context?: unknown };
  const contextOf = typeof context === 'function' ? (input: MachineInput) => context({ input }) : () => context;
  return { row: table.get((target[0] as Node).key) as Row, contextOf };
}

type Node = AnyStateMachine['root'];
type Transition = Node['transitions'] extends Map<string, (infer T)[]> ? T : never;

function tableOf(machine: AnyStateMachine): Table {
  const { root } = machine;
  refuseUnless(root.type === 'compound', `its root is ${root.type}`);
  refuseLively(root);
  const table = new Map<string, Row & { readonly steps: Map<string, readonly Step[]> }>();
  for (const [value, node] of Object.entries(root.states)) {
    refuseUnless(node.type === 'atomic' || node.type === 'final', `state ${value} has states of its own`);
    refuseLively(node);
    const ended = node.type === 'final';
    const events = ended ? [] : [...node.transitions.keys(), ...root.transitions.keys()];
    table.set(value, { value, steps: new Map(), stage: stage(events, new Set(node.tags), ended) });
  }
  for (const { value, steps, stage: here } of table.values()) {
    const node = root.states[value] as Node;
    // The state's own transitions are asked first, the root's after them: as XState does.
    for (const event of here.possible) {
      const candidates = [...(node.transitions.get(event) ?? []), ...(root.transitions.get(event) ?? [])];
      steps.set(
        event,
        candidates.map((transition) => stepOf(machine, transition, table)),
      );
    }
  }
  return table;
}

/** Whatever happens by itself, or on the way in or out, is not in the table. */
function refuseLively(node: Node): void {
  const what = node.key || 'the machine';
  refuseUnless(node.entry.length === 0 && node.exit.length === 0, `${what} has entry or exit actions`);
  refuseUnless((node.always ?? []).length === 0, `${what} has transitions without an event`);
  refuseUnless(node.invoke.length === 0, `${what} invokes`);
  refuseUnless(node.after.length === 0, `${what} waits by itself`);
  refuseUnless(![...node.transitions.keys()].some((event) => event.includes('*')), `${what} listens to any event`);
}

function stepOf(machine: AnyStateMachine, transition: Transition, table: Table): Step {
  const targets = transition.target ?? [];
  refuseUnless(targets.length <= 1, `a transition on ${transition.eventType} has several targets`);
  return {
    target: targets[0] && table.get(targets[0].key),
    guard: transition.guard === undefined ? undefined : guardOf(machine, transition.guard),
    assigns: transition.actions.map((action) => assignOf(machine, action)),
  };
}

function guardOf(machine: AnyStateMachine, guard: unknown): Step['guard'] {
  const found = typeof guard === 'string' ? machine.implementations.guards[guard] : guard;
  // XState's own combinators (and, or, not, stateIn) are functions that carry a `check`.
  refuseUnless(typeof found === 'function' && !('check' in found), 'a guard is more than a function');
  const test = found as (args: unknown, params: unknown) => boolean;
  return (args) => test(args, undefined);
}

function assignOf(machine: AnyStateMachine, action: unknown): Assign {
  const found = typeof action === 'string' ? machine.implementations.actions[action] : action;
  const assignment = (found as { assignment?: unknown } | undefined)?.assignment;
  refuseUnless(assignment !== undefined, 'an action is not an assign');
  if (typeof assignment === 'function') return (context, event) => assignment({ context, event }, undefined);
  const parts = Object.entries(assignment as object);
  return (context, event) => {
    const changes: Record<string, unknown> = {};
    for (const [key, value] of parts)
      changes[key] = typeof value === 'function' ? value({ context, event }, undefined) : value;
    return changes;
  };
}

function refuseUnless(holds: boolean, because: string): void {
  if (!holds) throw new NotCompilable(because);
}
