/** The functions of a machine, to be read: what an action assigns, what a guard asks, what makes the first context. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** What the transitions of a state call, its ways in and out included. */
export function codeOf(node: AnyStateNode, machine: AnyStateMachine): readonly string[] {
  const transitions = [...node.transitions.values()].flat();
  const { actions, guards } = machine.implementations;
  return [
    ...[...node.entry, ...node.exit, ...transitions.flatMap((transition) => transition.actions)].flatMap((action) =>
      assigned(implementationOf(action, actions)),
    ),
    ...transitions.map(({ guard }) => implementationOf(guard, guards)),
  ].flatMap(textOf);
}

/** What makes the first context. */
export const contextCode = ({ config }: AnyStateMachine): readonly string[] => textOf(config.context);

/** What a named action or guard stands for. */
export function implementationOf(named: unknown, all: Readonly<Record<string, unknown>>): unknown {
  const name = typeof named === 'string' ? named : (named as { readonly type?: unknown } | undefined)?.type;
  if (typeof named === 'function' || typeof name !== 'string') return named;
  return all[name] ?? named;
}

/** An action's own function, or that of each field it assigns. */
function assigned(action: unknown): readonly unknown[] {
  const { assignment } = action as { readonly assignment?: unknown };
  if (assignment === undefined) return [action];
  return typeof assignment === 'object' && assignment !== null ? Object.values(assignment) : [assignment];
}

const comments = /\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm;

const textOf = (code: unknown) => (typeof code === 'function' ? [String(code).replace(comments, '')] : []);
