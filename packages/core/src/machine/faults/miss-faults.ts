/** States in which nobody would notice that the deadline passed. */
import { translated } from '../../text/translated.ts';
import type { Obligation } from '../define-obligation.ts';
import type { MachineShape } from '../machine-shape.ts';
import type { Walk } from '../walk/walk-machine.ts';
import { written } from '../walk/written.ts';
import type { Fault } from './fault.ts';

/** Every awaiting state has to take the miss; where the walk came, it also has to change something. */
export function missFaults(obligation: Obligation, shape: MachineShape, { steps }: Walk): readonly Fault[] {
  const { events, fulfilledBy } = obligation;
  // A clock without this event, and an awaited event that is none, are told as faults of their own.
  if (events.miss?.by !== 'clock' || !events[fulfilledBy]) return [];
  const changesNothing = steps
    .filter(({ isFirstMiss, from, to }) => isFirstMiss && (!to || written(to) === written(from)))
    .map(({ from }) => String(from.value));
  return [...new Set([...untaken(obligation, shape), ...changesNothing])].map((state) => ({
    kind: 'miss-unheard' as const,
    ...translated(
      {
        en: `State "${state}" awaits "${fulfilledBy}", but a miss of it changes nothing there`,
        'zh-CN': `状态“${state}”等待步骤“${fulfilledBy}”，逾期却不留下任何变化`,
      },
      {
        en: 'Take "miss" for the whole machine with an assign that notes it, as clockLife does',
        'zh-CN': '请让整个状态机以 `assign` 记下步骤 `miss`（`clockLife` 即如此）',
      },
    ),
    states: [state],
  }));
}

/** States that can be reached without the fulfilling event, and take no miss at all. */
function untaken(
  { events, fulfilledBy }: Obligation,
  { initial, states, everywhere }: MachineShape,
): readonly string[] {
  const fulfils = (event: string) => event === fulfilledBy || events[event]?.countsAs === fulfilledBy;
  const awaiting = new Set(initial === undefined ? [] : [initial]);
  const unheard: string[] = [];
  // A set that grows while it is walked: what is reached is walked in turn.
  for (const name of awaiting) {
    const state = states.find((candidate) => candidate.name === name);
    if (!state || state.isFinal) continue;
    const arrows = [...state.arrows, ...everywhere];
    for (const { event, to } of arrows) if (to !== undefined && event !== 'miss' && !fulfils(event)) awaiting.add(to);
    const isOver = state.tags.includes('done') || state.tags.includes('ended');
    if (!isOver && !arrows.some(({ event }) => event === 'miss')) unheard.push(name);
  }
  return unheard;
}
