/** States that nobody could call by a name, and names without a state. */
import type { Obligation } from '../define-obligation.ts';
import type { MachineShape } from '../machine-shape.ts';
import type { Fault } from './fault.ts';

export function titleFaults(obligation: Obligation, { states }: MachineShape): readonly Fault[] {
  const titled = Object.keys(obligation.states);
  const names = states.map(({ name }) => name);
  return [
    ...names
      .filter((name) => !obligation.states[name]?.en || !obligation.states[name]?.['zh-CN'])
      .map(
        (name): Fault => ({
          kind: 'untitled',
          message: `State "${name}" has no title`,
          hint: 'Say in en and zh-CN what people call it',
          states: [name],
        }),
      ),
    ...titled
      .filter((name) => !names.includes(name))
      .map(
        (name): Fault => ({
          kind: 'title-without-state',
          message: `"${name}" has a title, but is no state`,
          hint: 'Remove the title, or add the state',
          states: [],
        }),
      ),
  ];
}
