/** The model check of one obligation: what a machine must be so that a cycle of it can be stored, told and brought to an end. */
import type { Obligation } from './define-obligation.ts';
import { type MachineShape, type StateShape, shapeOf } from './machine-shape.ts';

export type FaultKind =
  | 'unreachable'
  | 'dead-end'
  | 'endless'
  | 'after-end'
  | 'end-untold'
  | 'nested'
  | 'live'
  | 'event-undefined'
  | 'event-unused'
  | 'clock-event'
  | 'untitled'
  | 'title-without-state'
  | 'fulfilled-by'
  | 'reopens';

export interface Fault {
  readonly kind: FaultKind;
  /** What is wrong, naming the state or the event. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** The states it is about; empty when it is about the event table. */
  readonly states: readonly string[];
}

/**
 * Walks the machine over every event, guards assumed to answer either way. Nothing is run; no fault means it may be used.
 *
 * @example
 * checkMachine(meeting) // → []
 */
export function checkMachine(obligation: Obligation): readonly Fault[] {
  const shape = shapeOf(obligation.machine);
  return [
    ...liveFaults(shape),
    ...reachFaults(shape),
    ...endFaults(shape),
    ...eventFaults(obligation, shape),
    ...titleFaults(obligation, shape),
  ];
}

function liveFaults({ states, live }: MachineShape): readonly Fault[] {
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

/** Where an event can lead from a state, other than to itself. */
function nextOf(state: StateShape, { everywhere }: MachineShape): readonly string[] {
  if (state.isFinal) return [];
  return [...state.arrows, ...everywhere].flatMap(({ to }) => (to === undefined || to === state.name ? [] : [to]));
}

function reachFaults(shape: MachineShape): readonly Fault[] {
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
  const fault = (kind: FaultKind, message: string, hint: string, state: string): Fault => ({ kind, message, hint, states: [state] });
  return states.flatMap((state) => {
    const { name } = state;
    const isDeadEnd = !state.isFinal && nextOf(state, shape).length === 0;
    return [
      ...(reached.has(name)
        ? []
        : [fault('unreachable', `No event leads to state "${name}"`, 'Remove it, or draw the arrow to it', name)]),
      ...(isDeadEnd
        ? [fault('dead-end', `No event leads out of state "${name}", and it is no end`, 'Mark it final, or draw the arrow out of it', name)]
        : []),
      ...(ending.has(name) || isDeadEnd
        ? []
        : [fault('endless', `No end can be reached from state "${name}"`, 'Draw an arrow that leads to an end', name)]),
    ];
  });
}

function endFaults({ states }: MachineShape): readonly Fault[] {
  return states
    .filter(({ isFinal }) => isFinal)
    .flatMap(({ name, arrows, tags }): readonly Fault[] => [
      ...(arrows.length > 0
        ? [
            {
              kind: 'after-end' as const,
              message: `State "${name}" is an end, yet it takes "${arrows[0]?.event}"`,
              hint: 'Nothing happens after the end: remove the arrow, or the end',
              states: [name],
            },
          ]
        : []),
      ...(tags.includes('done') === tags.includes('ended')
        ? [
            {
              kind: 'end-untold' as const,
              message: `State "${name}" is an end, but does not say whether the duty is fulfilled`,
              hint: 'Tag it "done", or "ended" for no longer owed: its light depends on it',
              states: [name],
            },
          ]
        : []),
    ]);
}

/** The engine sends these: a machine that does not know them would stop the clock. */
const clockNeeds = ['remind', 'miss'];

function eventFaults({ events, fulfilledBy }: Obligation, { states, everywhere }: MachineShape): readonly Fault[] {
  const takenIn = (event: string) =>
    states.filter(({ arrows }) => arrows.some((arrow) => arrow.event === event)).map(({ name }) => name);
  const taken = new Set([...everywhere, ...states.flatMap(({ arrows }) => arrows)].map(({ event }) => event));
  const defined = Object.keys(events);
  const fault = (kind: FaultKind, message: string, hint: string, names: readonly string[] = []): Fault => ({ kind, message, hint, states: names });
  return [
    ...[...taken]
      .filter((event) => !defined.includes(event))
      .map((event) =>
        fault('event-undefined', `The machine takes "${event}", which its event table does not define`, 'Give it a title and a payload', takenIn(event)),
      ),
    ...defined
      .filter((event) => !taken.has(event))
      .map((event) => fault('event-unused', `No state takes the event "${event}"`, 'Remove it, or draw its arrow')),
    ...clockNeeds
      .filter((event) => events[event]?.by !== 'clock')
      .map((event) => fault('clock-event', `The event "${event}" is not the clock’s`, 'Spread clockEvents into the event table')),
    ...(defined.includes(fulfilledBy)
      ? []
      : [fault('fulfilled-by', `It is fulfilled by "${fulfilledBy}", which is no event`, 'Name the event that has to happen')]),
    ...defined.flatMap((event) =>
      (events[event]?.reopens ?? [])
        .filter((other) => !defined.includes(other))
        .map((other) => fault('reopens', `"${event}" reopens "${other}", which is no event`, 'Name an event of the table', takenIn(event))),
    ),
  ];
}

function titleFaults(obligation: Obligation, { states }: MachineShape): readonly Fault[] {
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
