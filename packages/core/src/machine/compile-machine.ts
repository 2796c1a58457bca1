/** A table made from the same XState definition, for those who step millions of times. What it cannot prove equal, it leaves to XState. */
import type { AnyStateMachine } from 'xstate';
import { type KnownFields, knownFields } from '../fast/known-fields.ts';
import { memo } from '../fast/memo.ts';
import type { MachineInput, Obligation, Parameters } from './define-obligation.ts';
import { type Machine, type Stage, type State, stage, stepWithXState } from './machine.ts';

interface Step {
  /** The state it leads to; undefined stays. */
  readonly target: string | undefined;
  readonly guard: ((args: { context: unknown; event: unknown }) => boolean) | undefined;
  readonly assigns: readonly Assign[];
}

/** What an action changes of the context. */
type Assign = (context: Context, event: unknown) => Context;
type Context = State['context'];

interface Row {
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  readonly stage: Stage;
}

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
    const rows = tableOf(obligation.machine);
    return { machine: stepByTable(obligation, rows, firstOf(obligation.machine), byXState) };
  } catch (cannot) {
    if (cannot instanceof NotCompilable) return { machine: byXState, fallback: cannot.message };
    throw cannot;
  }
}

class NotCompilable extends Error {}

function stepByTable(obligation: Obligation, rows: ReadonlyMap<string, Row>, first: First, byXState: Machine): Machine {
  const { name, version } = obligation;
  let fields: KnownFields | undefined;
  // A state of another machine or version is XState's to refuse, in the same words as everywhere.
  const rowOf = ({ machine, version: written, value }: State): Row | undefined =>
    machine === name && written === version && typeof value === 'string' ? rows.get(value) : undefined;
  const initial = memo((parameters: Parameters): State => {
    // Not frozen: every first step copies it, and a frozen object is copied many times more slowly.
    const context = first.contextOf({ parameters }) as Context;
    fields ??= knownFields(context);
    return fields?.are(context)
      ? new RegularState(name, version, first.value, fields.amended(context, {}) ?? context, fields)
      : { machine: name, version, value: first.value, context };
  });
  return Object.freeze({
    initial: ({ parameters }: MachineInput) => initial(parameters),
    current: byXState.current,
    at: (state: State) => rowOf(state)?.stage ?? byXState.at(state),
    next: (state: State, event: { readonly type: string; readonly payload: unknown; readonly on: string }) => {
      const row = rowOf(state);
      if (!row) return byXState.next(state, event);
      for (const { guard, assigns, target } of row.steps.get(event.type) ?? noSteps) {
        if (guard && !guard({ context: state.context, event })) continue;
        const value = target ?? state.value;
        let { context } = state;
        let known = RegularState.fieldsOf(state);
        for (const assign of assigns) {
          const changes = assign(context, event);
          const amended: Context | undefined = known?.amended(context, changes);
          if (!amended) known = undefined;
          context = amended ?? { ...context, ...changes };
        }
        return known
          ? new RegularState(name, version, value, context, known)
          : { machine: name, version, value, context };
      }
      return undefined;
    },
  });
}

/** A state whose context has exactly the fields of the first one: known, because it was made here. */
class RegularState implements State {
  readonly machine: string;
  readonly version: number;
  readonly value: State['value'];
  readonly context: Context;
  readonly #fields: KnownFields;

  constructor(machine: string, version: number, value: State['value'], context: Context, fields: KnownFields) {
    this.machine = machine;
    this.version = version;
    this.value = value;
    this.context = context;
    this.#fields = fields;
  }

  /** Undefined for a state from elsewhere. */
  static fieldsOf(state: State): KnownFields | undefined {
    return #fields in state ? state.#fields : undefined;
  }
}

const noSteps: readonly Step[] = [];

interface First {
  readonly value: string;
  readonly contextOf: (input: MachineInput) => unknown;
}

/** How a life begins: the first state, and the context that is made from the input. */
function firstOf({ root, config }: AnyStateMachine): First {
  const { target = [], actions } = root.initial;
  refuseUnless(target.length === 1 && actions.length === 0, 'its first state is entered with actions');
  const { context = {} } = config as { readonly context?: unknown };
  const contextOf = typeof context === 'function' ? (input: MachineInput) => context({ input }) : () => context;
  return { value: (target[0] as Node).key, contextOf };
}

type Node = AnyStateMachine['root'];
type Transition = Node['transitions'] extends Map<string, (infer T)[]> ? T : never;

function tableOf(machine: AnyStateMachine): ReadonlyMap<string, Row> {
  const { root } = machine;
  refuseUnless(root.type === 'compound', `its root is ${root.type}`);
  refuseLively(root);
  const rows = new Map<string, Row>();
  for (const [name, node] of Object.entries(root.states)) {
    refuseUnless(node.type === 'atomic' || node.type === 'final', `state ${name} has states of its own`);
    refuseLively(node);
    const ended = node.type === 'final';
    const steps = new Map<string, readonly Step[]>();
    // The state's own transitions are asked first, the root's after them: as XState does.
    for (const event of ended ? [] : new Set([...node.transitions.keys(), ...root.transitions.keys()])) {
      const candidates = [...(node.transitions.get(event) ?? []), ...(root.transitions.get(event) ?? [])];
      steps.set(
        event,
        candidates.map((transition) => stepOf(machine, transition)),
      );
    }
    rows.set(name, { steps, stage: stage(steps.keys(), new Set(node.tags), ended) });
  }
  return rows;
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

function stepOf(machine: AnyStateMachine, transition: Transition): Step {
  const targets = transition.target ?? [];
  refuseUnless(targets.length <= 1, `a transition on ${transition.eventType} has several targets`);
  const isState = ({ parent }: Node) => parent === machine.root;
  refuseUnless(targets.every(isState), `a transition on ${transition.eventType} leads to no state of its own`);
  return {
    target: targets[0]?.key,
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
