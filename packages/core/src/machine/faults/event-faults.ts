/** Events that the machine and its table do not agree on. */
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Obligation } from '../define-obligation.ts';
import type { MachineShape } from '../machine-shape.ts';
import type { Fault, FaultKind } from './fault.ts';

/** The engine sends these: a machine that does not know them would stop the clock. */
const clockNeeds = ['remind', 'miss'];

export function eventFaults(
  { events, fulfilledBy }: Obligation,
  { states, everywhere }: MachineShape,
): readonly Fault[] {
  const takenIn = (event: string) =>
    states.filter(({ arrows }) => arrows.some((arrow) => arrow.event === event)).map(({ name }) => name);
  const taken = new Set([...everywhere, ...states.flatMap(({ arrows }) => arrows)].map(({ event }) => event));
  const defined = Object.keys(events);
  const fault = (kind: FaultKind, message: Text, hint: Text, names: readonly string[] = []): Fault => ({
    kind,
    ...translated(message, hint),
    states: names,
  });
  return [
    ...[...taken]
      .filter((event) => !defined.includes(event))
      .map((event) =>
        fault(
          'event-undefined',
          {
            en: `The machine takes "${event}", which its event table does not define`,
            'zh-CN': `状态机接受“${event}”，而步骤表中没有该项`,
          },
          { en: 'Give it a title and a payload', 'zh-CN': '请补上其名称和数据格式' },
          takenIn(event),
        ),
      ),
    ...defined
      .filter((event) => !taken.has(event))
      .map((event) =>
        fault(
          'event-unused',
          { en: `No state takes the event "${event}"`, 'zh-CN': `没有状态接受步骤“${event}”` },
          { en: 'Remove it, or add its transition', 'zh-CN': '请删去，或补上其转移' },
        ),
      ),
    ...clockNeeds
      .filter((event) => events[event]?.by !== 'clock')
      .map((event) =>
        fault(
          'clock-event',
          { en: `The event "${event}" is not sent by the clock`, 'zh-CN': `步骤“${event}”未设为由时钟发出` },
          {
            en: 'Spread clockEvents into the event table',
            'zh-CN': '请将 `clockEvents` 并入步骤表',
          },
        ),
      ),
    ...(defined.includes(fulfilledBy)
      ? []
      : [
          fault(
            'fulfilled-by',
            {
              en: `It is fulfilled by "${fulfilledBy}", which is not an event`,
              'zh-CN': `“fulfilledBy”所写“${fulfilledBy}”不是步骤`,
            },
            { en: 'Name the event that fulfils it', 'zh-CN': '请写明以哪一步骤为履行' },
          ),
        ]),
    ...defined.flatMap((event) =>
      (events[event]?.reopens ?? [])
        .filter((other) => !defined.includes(other))
        .map((other) =>
          fault(
            'reopens',
            {
              en: `"${event}" reopens "${other}", which is not an event`,
              'zh-CN': `“${event}”重新开放“${other}”，而后者不是步骤`,
            },
            { en: 'Name an event of the table', 'zh-CN': '请写步骤表中的步骤' },
            takenIn(event),
          ),
        ),
    ),
  ];
}
