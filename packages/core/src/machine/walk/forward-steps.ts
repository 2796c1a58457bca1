/** By which events a machine gets nearer to its end from each of its states: read from its arrows, nothing is run. */
import { memo } from '../../fast/memo.ts';
import type { Obligation } from '../define-obligation.ts';
import type { Tag } from '../machine.ts';
import { type MachineShape, type StateShape, shapeOf } from '../machine-shape.ts';

interface Step {
  readonly event: string;
  readonly to: string;
}

/**
 * The events by which an obligation goes forward, by state, in the order of its table. Forward is what leads to where the duty is
 * fulfilled and either cannot be gone back on, or comes nearer to it. What ends it unfulfilled, what the clock does, what is said
 * in confidence beside it, and what stands for another event (`countsAs`) are no steps. A state in which it is done has none.
 *
 * @example
 * forwardSteps(meeting).get('planned') // → ['notify', 'open']: not `cancel`, and not `postpone`, after which it is told anew
 */
export const forwardSteps: (obligation: Obligation) => ReadonlyMap<string, readonly string[]> = memo((obligation) => {
  const { states } = shapeOf(obligation.machine);
  const steps = new Map(states.map((state) => [state.name, stepsOf(state, obligation)]));
  const far = distances(states, steps);
  const reached = new Map(states.map(({ name }) => [name, reachedFrom(name, steps)]));
  const order = Object.keys(obligation.events);
  const isForward = (from: string, { to }: Step) => {
    const [here, there] = [far.get(from), far.get(to)];
    if (there === undefined || to === from) return false;
    return !reached.get(to)?.has(from) || here === undefined || there < here;
  };
  return new Map(
    states.map((state) => {
      const own = has(state, 'done') ? [] : (steps.get(state.name) ?? []);
      const events = new Set(own.filter((step) => isForward(state.name, step)).map(({ event }) => event));
      return [state.name, order.filter((event) => events.has(event))];
    }),
  );
});

/**
 * Every event that an arrow of a state has, whoever sends it.
 *
 * @example
 * arrowsFrom(meeting).get('suspended')?.has('resume') // → true
 */
export const arrowsFrom: (obligation: Obligation) => ReadonlyMap<string, ReadonlySet<string>> = memo(
  ({ machine }) =>
    new Map(shapeOf(machine).states.map(({ name, arrows }) => [name, new Set(arrows.map(({ event }) => event))])),
);

/**
 * The state of a machine as its arrows name it: of one that stands in several at once, the outermost.
 *
 * @example
 * outermost('planned') // → 'planned'
 */
export const outermost = (value: unknown): string =>
  typeof value === 'string' ? value : (Object.keys(Object(value))[0] ?? '');

const has = ({ tags }: StateShape, tag: Tag) => tags.includes(tag);

function stepsOf({ name, arrows }: MachineShape['states'][number], { events }: Obligation): readonly Step[] {
  return arrows.flatMap(({ event, to = name }) => {
    const definition = events[event];
    if (!definition || definition.by === 'clock' || definition.countsAs !== undefined || definition.confidential)
      return [];
    return [{ event, to }];
  });
}

/** How many steps away the nearest state is in which it is done; absent where none is reached. */
function distances(
  states: readonly StateShape[],
  steps: ReadonlyMap<string, readonly Step[]>,
): ReadonlyMap<string, number> {
  const far = new Map(states.filter((state) => has(state, 'done')).map(({ name }) => [name, 0]));
  for (let distance = 0, found = true; found; distance++) {
    found = false;
    for (const { name } of states) {
      if (far.has(name) || !steps.get(name)?.some(({ to }) => far.get(to) === distance)) continue;
      far.set(name, distance + 1);
      found = true;
    }
  }
  return far;
}

function reachedFrom(name: string, steps: ReadonlyMap<string, readonly Step[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [name];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const { to } of steps.get(at) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      waiting.push(to);
    }
  }
  return reached;
}
