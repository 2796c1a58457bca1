/** States that nobody could call by a name, and names without a state. */
import { translated } from '../../text/translated.ts';
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
          ...translated(
            { en: `State "${name}" has no title`, 'zh-CN': `状态“${name}”没有名称` },
            { en: 'Give it a title in en and zh-CN', 'zh-CN': '请写明“en”和“zh-CN”两种名称' },
          ),
          states: [name],
        }),
      ),
    ...titled
      .filter((name) => !names.includes(name))
      .map(
        (name): Fault => ({
          kind: 'title-without-state',
          ...translated(
            { en: `"${name}" has a title, but is not a state`, 'zh-CN': `“${name}”有名称，却不是状态` },
            { en: 'Remove the title, or add the state', 'zh-CN': '请删去名称，或补上状态' },
          ),
          states: [],
        }),
      ),
  ];
}
