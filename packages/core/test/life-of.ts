/** An obligation's machine walked exhaustively over every event, guards included. */
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { getAdjacencyMap, type TraversalOptions } from 'xstate/graph';
import type { Obligation } from '../src/index.ts';
import { payloadOf } from './payload-of.ts';

export interface Step {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

export interface Life {
  readonly reached: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly steps: readonly Step[];
}

/** Every event with its sample payload; a miss both of the fulfilling event and of another one. */
export function eventsOf(obligation: Obligation) {
  return Object.keys(obligation.events).flatMap((type) => {
    const payload = payloadOf(obligation.name, type);
    const payloads =
      type === 'miss'
        ? [{ event: obligation.fulfilledBy }, { event: 'something else' }].map((other) => ({
            notAfter: '2026-03-31',
            ...other,
          }))
        : [payload];
    return payloads.map((each) => ({ type, payload: each, on: '2026-03-20' }));
  });
}

interface Node {
  readonly state: AnyMachineSnapshot;
  readonly transitions: Readonly<Record<string, { readonly event: EventObject; readonly state: AnyMachineSnapshot }>>;
}

/** Begun in another way than with no parameters: what is possible then from the beginning has to be walked, too. */
const beginnings: Readonly<Record<string, readonly object[]>> = { matter: [{}, { owner: 'm02' }] };

/** Walks the machine from each of its beginnings; two snapshots are the same when their value is, whatever they remember. */
export function lifeOf(obligation: Obligation): Life {
  const events = eventsOf(obligation);
  const machine: AnyStateMachine = obligation.machine;
  const optionsFor = (parameters: object): TraversalOptions<AnyMachineSnapshot, EventObject, unknown> => ({
    events,
    input: { parameters },
    serializeState: (snapshot) => JSON.stringify(snapshot.value),
    filterEvents: (snapshot, event) => snapshot.can(event),
  });
  const nodes: readonly Node[] = (beginnings[obligation.name] ?? [{}]).flatMap((parameters) =>
    Object.values(getAdjacencyMap(machine, optionsFor(parameters))),
  );
  return {
    reached: new Set(nodes.map(({ state }) => String(state.value))),
    ends: new Set(nodes.filter(({ state }) => state.status === 'done').map(({ state }) => String(state.value))),
    steps: nodes.flatMap(({ state, transitions }) =>
      Object.values(transitions).map(({ event, state: next }) => ({
        from: String(state.value),
        event: event.type,
        to: String(next.value),
      })),
    ),
  };
}
