/** A machine as plain lists: its states and arrows, whatever guards say, and what in it would not survive being stored. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { implementationOf } from './machine-code.ts';

export interface Arrow {
  readonly event: string;
  /** Absent where the state stays as it is. */
  readonly to: string | undefined;
}

export interface StateShape {
  readonly name: string;
  readonly isFinal: boolean;
  readonly tags: readonly string[];
  readonly arrows: readonly Arrow[];
  readonly isNested: boolean;
  /** `after`, `invoke`, `always`, `spawn`, `sendTo`: what only a running actor could do. */
  readonly live: readonly string[];
}

export interface MachineShape {
  readonly initial: string | undefined;
  readonly states: readonly StateShape[];
  /** Arrows of the machine itself: taken in every state that is no end. */
  readonly everywhere: readonly Arrow[];
  readonly live: readonly string[];
}

/** Reads what was declared; nothing is run. */
export function shapeOf(machine: AnyStateMachine): MachineShape {
  const { root } = machine;
  return {
    initial: root.initial?.target?.[0]?.key,
    states: Object.values(root.states).map((node) => ({
      name: node.key,
      isFinal: node.type === 'final',
      tags: node.tags,
      arrows: arrowsOf(node),
      isNested: Object.keys(node.states).length > 0,
      live: liveIn(node, machine),
    })),
    everywhere: arrowsOf(root),
    live: [...liveIn(root, machine), ...(mentionsSpawn(machine.config.context) ? ['spawn'] : [])],
  };
}

/** Delays and `always` are told apart as what they are: their arrows have no event that anybody sends. */
const isSent = (event: string) => event !== '' && !event.startsWith('xstate.');

function arrowsOf(node: AnyStateNode): readonly Arrow[] {
  return [...node.transitions]
    .filter(([event]) => isSent(event))
    .flatMap(([event, branches]) =>
      branches.flatMap(({ target }): readonly Arrow[] =>
        target ? target.map(({ key }) => ({ event, to: key })) : [{ event, to: undefined }],
      ),
    );
}

function liveIn(node: AnyStateNode, machine: AnyStateMachine): readonly string[] {
  const transitions = [...node.transitions.values()].flat().flatMap(({ actions }) => actions);
  const actions = [...node.entry, ...node.exit, ...transitions].map((action) =>
    implementationOf(action, machine.implementations.actions),
  );
  const found = [
    ...(node.after.length > 0 ? ['after'] : []),
    ...(node.invoke.length > 0 ? ['invoke'] : []),
    ...(node.always ? ['always'] : []),
    ...actions.flatMap(liveAction),
  ];
  return [...new Set(found)];
}

const liveTypes: Readonly<Record<string, string>> = {
  'xstate.spawnChild': 'spawn',
  'xstate.sendTo': 'sendTo',
  'xstate.raise': 'raise',
  'xstate.emit': 'emit',
};

interface ActionParts {
  readonly type?: string;
  readonly event?: { readonly type?: string };
  readonly assignment?: unknown;
  readonly collect?: unknown;
}

function liveAction(action: unknown): readonly string[] {
  const { type = '', event, assignment, collect } = action as ActionParts;
  // The event of a delay, which `after` has told already.
  if (String(event?.type).startsWith('xstate.after')) return [];
  if (mentionsSpawn(assignment) || mentionsSpawn(collect)) return ['spawn'];
  const live = liveTypes[type];
  return live === undefined ? [] : [live];
}

/** A function can only be read: whoever takes `spawn` means to use it. */
const mentionsSpawn = (code: unknown) => typeof code === 'function' && /\bspawn(Child)?\b/.test(String(code));
