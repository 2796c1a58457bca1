/** Events that the machine and its table do not agree on. */
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
  const fault = (kind: FaultKind, message: string, hint: string, names: readonly string[] = []): Fault => ({
    kind,
    message,
    hint,
    states: names,
  });
  return [
    ...[...taken]
      .filter((event) => !defined.includes(event))
      .map((event) =>
        fault(
          'event-undefined',
          `The machine takes "${event}", which its event table does not define`,
          'Give it a title and a payload',
          takenIn(event),
        ),
      ),
    ...defined
      .filter((event) => !taken.has(event))
      .map((event) => fault('event-unused', `No state takes the event "${event}"`, 'Remove it, or draw its arrow')),
    ...clockNeeds
      .filter((event) => events[event]?.by !== 'clock')
      .map((event) =>
        fault('clock-event', `The event "${event}" is not the clock’s`, 'Spread clockEvents into the event table'),
      ),
    ...(defined.includes(fulfilledBy)
      ? []
      : [
          fault(
            'fulfilled-by',
            `It is fulfilled by "${fulfilledBy}", which is no event`,
            'Name the event that has to happen',
          ),
        ]),
    ...defined.flatMap((event) =>
      (events[event]?.reopens ?? [])
        .filter((other) => !defined.includes(other))
        .map((other) =>
          fault(
            'reopens',
            `"${event}" reopens "${other}", which is no event`,
            'Name an event of the table',
            takenIn(event),
          ),
        ),
    ),
  ];
}
