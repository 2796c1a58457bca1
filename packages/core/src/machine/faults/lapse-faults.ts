/** Duties that could not go away, and duties that could not come back. */
import { translated } from '../../text/translated.ts';
import type { Obligation } from '../define-obligation.ts';
import type { MachineShape, StateShape } from '../machine-shape.ts';
import type { Fault } from './fault.ts';

/**
 * Planning lets a duty lapse that is no longer owed while nothing was done for it, and reinstates it when it is owed again.
 * A machine whose table has no `lapse` is not meant to: nobody lapses out of an application by arithmetic.
 */
export function lapseFaults({ events }: Obligation, shape: MachineShape): readonly Fault[] {
  if (events.lapse?.by !== 'clock') return [];
  const untouched = new Set(shape.initial === undefined ? [] : [shape.initial]);
  const faults: Fault[] = [];
  // A set that grows while it is walked: what is reached is walked in turn.
  for (const name of untouched) {
    const state = shape.states.find((candidate) => candidate.name === name);
    if (!state) continue;
    for (const next of ledTo('remind', state, shape)) untouched.add(next.name);
    const isLapsed = isEnded(state);
    const going = isLapsed
      ? ledTo('reinstate', state, shape).filter((next) => !isEnded(next))
      : ledTo('lapse', state, shape).filter(isEnded);
    for (const next of going) untouched.add(next.name);
    if (going.length === 0) faults.push(isLapsed ? neverBack(name) : neverAway(name));
  }
  return faults;
}

const isEnded = ({ tags }: StateShape) => tags.includes('ended');

/** The states that an event leads to from here; guards may answer either way. */
function ledTo(event: string, { arrows, isFinal }: StateShape, { states, everywhere }: MachineShape) {
  if (isFinal) return [];
  const targets = [...arrows, ...everywhere].filter((arrow) => arrow.event === event).map(({ to }) => to);
  return states.filter(({ name }) => targets.includes(name));
}

const neverAway = (state: string): Fault => ({
  kind: 'cannot-lapse',
  ...translated(
    {
      en: `Nothing is done yet in state "${state}", but a duty that is no longer owed cannot lapse there`,
      'zh-CN': `状态“${state}”尚无任何办理，但不再承担的义务无法在此终止`,
    },
    {
      en: 'Let "lapse" lead from it to a state tagged "ended", as clockLife does; or leave the event out of the table',
      'zh-CN': '请让步骤 `lapse` 由此转入标记为 `ended` 的状态（`clockLife` 即如此），或从步骤表中去掉该步骤',
    },
  ),
  states: [state],
});

const neverBack = (state: string): Fault => ({
  kind: 'cannot-lapse',
  ...translated(
    {
      en: `What lapsed into state "${state}" cannot be reinstated`,
      'zh-CN': `已终止到状态“${state}”的义务无法恢复`,
    },
    {
      en: 'Let "reinstate" lead from it back to a state in which the duty is owed, as clockLife does',
      'zh-CN': '请让步骤 `reinstate` 由此回到仍须承担义务的状态（`clockLife` 即如此）',
    },
  ),
  states: [state],
});
