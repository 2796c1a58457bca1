/** States that nothing leads to, and states that lead nowhere. */
import type { MachineShape, StateShape } from '../machine-shape.ts';
import type { Fault, FaultKind } from './fault.ts';

/** Where an event can lead from a state, other than to itself. */
function nextOf(state: StateShape, { everywhere }: MachineShape): readonly string[] {
  if (state.isFinal) return [];
  return [...state.arrows, ...everywhere].flatMap(({ to }) => (to === undefined || to === state.name ? [] : [to]));
}

export function reachFaults(shape: MachineShape): readonly Fault[] {
  const { states } = shape;
  const reached = new Set(shape.initial === undefined ? [] : [shape.initial]);
  // A set that grows while it is walked: what is reached is walked in turn.
  for (const name of reached) {
    const state = states.find((candidate) => candidate.name === name);
    for (const next of state ? nextOf(state, shape) : []) reached.add(next);
  }
  const ending = new Set(states.filter(({ isFinal }) => isFinal).map(({ name }) => name));
  for (let grown = true; grown; ) {
    const more = states.filter(
      (state) => !ending.has(state.name) && nextOf(state, shape).some((name) => ending.has(name)),
    );
    for (const { name } of more) ending.add(name);
    grown = more.length > 0;
  }
  const fault = (kind: FaultKind, message: string, hint: string, state: string): Fault => ({
    kind,
    message,
    hint,
    states: [state],
  });
  return states.flatMap((state) => {
    const { name } = state;
    const isDeadEnd = !state.isFinal && nextOf(state, shape).length === 0;
    return [
      ...(reached.has(name)
        ? []
        : [fault('unreachable', `No event leads to state "${name}"`, 'Remove it, or draw the arrow to it', name)]),
      ...(isDeadEnd
        ? [
            fault(
              'dead-end',
              `No event leads out of state "${name}", and it is no end`,
              'Mark it final, or draw the arrow out of it',
              name,
            ),
          ]
        : []),
      ...(ending.has(name) || isDeadEnd
        ? []
        : [fault('endless', `No end can be reached from state "${name}"`, 'Draw an arrow that leads to an end', name)]),
    ];
  });
}
