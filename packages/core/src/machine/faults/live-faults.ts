/** What only a running actor could do: cycles are stored between events, and nobody would be there to do it. */
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { MachineShape } from '../machine-shape.ts';
import type { Fault } from './fault.ts';

export function liveFaults({ states, live }: MachineShape): readonly Fault[] {
  const hint = {
    en: 'Cycles are stored between events: use a deadline rule or an effect rule instead',
    'zh-CN': '事项在步骤之间是存储状态：请改用期限规则或后续规则',
  };
  const fault = (what: string, where: Text, names: readonly string[]): Fault => ({
    kind: 'live',
    ...translated(
      {
        en: `${where.en} uses ${what}, which only a running actor could do`,
        'zh-CN': `${where['zh-CN']}使用了“${what}”，只有运行中的执行体才能完成`,
      },
      hint,
    ),
    states: names,
  });
  return [
    ...live.map((what) => fault(what, { en: 'The machine', 'zh-CN': '状态机' }, [])),
    ...states.flatMap(({ name, live: here }) =>
      here.map((what) => fault(what, { en: `State "${name}"`, 'zh-CN': `状态“${name}”` }, [name])),
    ),
    ...states
      .filter(({ isNested }) => isNested)
      .map(
        ({ name }): Fault => ({
          kind: 'nested',
          ...translated(
            { en: `State "${name}" has child states`, 'zh-CN': `状态“${name}”含有下级状态` },
            {
              en: 'Keep the machine flat: records and titles name one state',
              'zh-CN': '请保持单层：记录和名称只对应一个状态',
            },
          ),
          states: [name],
        }),
      ),
  ];
}
