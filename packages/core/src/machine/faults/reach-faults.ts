/** States that nothing leads to, and states that lead nowhere. */
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
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
  const fault = (kind: FaultKind, message: Text, hint: Text, state: string): Fault => ({
    kind,
    ...translated(message, hint),
    states: [state],
  });
  return states.flatMap((state) => {
    const { name } = state;
    const isDeadEnd = !state.isFinal && nextOf(state, shape).length === 0;
    return [
      ...(reached.has(name)
        ? []
        : [
            fault(
              'unreachable',
              { en: `No event leads to state "${name}"`, 'zh-CN': `没有步骤通向状态“${name}”` },
              { en: 'Remove it, or add the transition to it', 'zh-CN': '请删去，或补上通向它的转移' },
              name,
            ),
          ]),
      ...(isDeadEnd
        ? [
            fault(
              'dead-end',
              {
                en: `No event leads out of state "${name}", and it is not final`,
                'zh-CN': `状态“${name}”没有出口，又不是终态`,
              },
              { en: 'Mark it final, or add the transition out of it', 'zh-CN': '请设为终态，或补上离开它的转移' },
              name,
            ),
          ]
        : []),
      ...(ending.has(name) || isDeadEnd
        ? []
        : [
            fault(
              'endless',
              {
                en: `No final state can be reached from state "${name}"`,
                'zh-CN': `从状态“${name}”无法到达任何终态`,
              },
              { en: 'Add a transition that leads to a final state', 'zh-CN': '请补上通向终态的转移' },
              name,
            ),
          ]),
    ];
  });
}
