/** What only a running actor could do: cycles are stored between events, and nobody would be there to do it. */
import type { MachineShape } from '../machine-shape.ts';
import type { Fault } from './fault.ts';

export function liveFaults({ states, live }: MachineShape): readonly Fault[] {
  const hint = 'Cycles are stored between events: plan a deadline, or raise an effect, instead';
  const fault = (what: string, where: string, names: readonly string[]): Fault => ({
    kind: 'live',
    message: `${where} uses ${what}, which only a running actor could do`,
    hint,
    states: names,
  });
  return [
    ...live.map((what) => fault(what, 'The machine', [])),
    ...states.flatMap(({ name, live: here }) => here.map((what) => fault(what, `State "${name}"`, [name]))),
    ...states
      .filter(({ isNested }) => isNested)
      .map(
        ({ name }): Fault => ({
          kind: 'nested',
          message: `State "${name}" has states of its own`,
          hint: 'Keep the machine flat: records and titles name one state',
          states: [name],
        }),
      ),
  ];
}
