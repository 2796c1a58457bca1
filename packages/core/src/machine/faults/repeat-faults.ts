/** Steps that would not lead to the same state again: replay, correction and simulation take every step anew. */
import type { Obligation } from '../define-obligation.ts';
import type { State } from '../machine.ts';
import { codeOf, contextCode } from '../machine-code.ts';
import type { Walk } from '../walk/walk-machine.ts';
import { written } from '../walk/written.ts';
import type { Fault } from './fault.ts';

/** What gives another answer at every reading. */
const reading =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/;

/**
 * What the walk took twice to two states; and, since a clock seldom moves between two steps, what the functions of the
 * machine themselves are seen to read. A clock behind another function is found only when it moves.
 */
export function repeatFaults({ machine }: Obligation, { begun, steps }: Walk): readonly Fault[] {
  const [first, again] = begun;
  const nodes = Object.values(machine.root.states);
  return [
    ...(first && again && written(first) !== written(again)
      ? [fault(`A cycle that begins twice begins in two different states (${differing(first, again)})`, [])]
      : []),
    ...seen('The first context', contextCode(machine), []),
    ...seen('What the whole machine does', codeOf(machine.root, machine), []),
    ...nodes.flatMap((node) => seen(`State "${node.key}"`, codeOf(node, machine), [node.key])),
    ...differingSteps(steps),
  ];
}

const seen = (who: string, code: readonly string[], states: readonly string[]): readonly Fault[] =>
  [...new Set(code.flatMap((text) => text.match(reading)?.slice(0, 1) ?? []))].map((what) =>
    fault(`${who} reads ${what}: the same step taken later leads to another state`, states),
  );

/** Each event once, with every state from which it was seen. */
function differingSteps(steps: Walk['steps']): readonly Fault[] {
  const byEvent = new Map<string, { readonly where: string; readonly states: Set<string> }>();
  for (const { event, from, to, again } of steps) {
    if (written(to) === written(again)) continue;
    const known = byEvent.get(event) ?? { where: differing(to, again), states: new Set() };
    known.states.add(String(from.value));
    byEvent.set(event, known);
  }
  return [...byEvent].map(([event, { where, states }]) =>
    fault(`"${event}" taken twice from state "${[...states][0]}" leads to two different states (${where})`, [
      ...states,
    ]),
  );
}

/** The fields in which two states differ, as code would name them. */
function differing(one: State | undefined, other: State | undefined): string {
  if (!one || !other || one.value !== other.value) return 'value';
  const fields = [...new Set([...Object.keys(one.context), ...Object.keys(other.context)])];
  return fields
    .filter((key) => written(one.context[key]) !== written(other.context[key]))
    .map((key) => `context.${key}`)
    .join(', ');
}

const fault = (message: string, states: readonly string[]): Fault => ({
  kind: 'not-repeatable',
  message,
  hint: 'Take days from the event, read neither clock nor chance, and return what changes instead of changing it in place',
  states,
});
