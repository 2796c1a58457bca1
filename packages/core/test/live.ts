/** Lives an obligation through a list of events, each with its sample payload unless another is given. */
import { type Obligation, type State, stepWithXState } from '../src/index.ts';
import { payloadOf } from './payload-of.ts';

export type Lived = string | readonly [event: string, payload: unknown];

export function live(obligation: Obligation, events: readonly Lived[], parameters = {}): State {
  const machine = stepWithXState(obligation);
  let state = machine.initial({ parameters });
  for (const each of events) {
    const [type, payload] = typeof each === 'string' ? [each, payloadOf(obligation.name, each)] : each;
    const next = machine.next(state, { type, payload, on: '2026-03-20' });
    if (!next) throw new Error(`${type} was not taken in ${String(state.value)}`);
    state = next;
  }
  return state;
}

/** Whether the events' schema takes a payload. */
export const takes = (obligation: Obligation, event: string, payload: unknown): boolean =>
  !('issues' in (obligation.events[event]?.payload['~standard'].validate(payload) ?? {}));

export const missed = (event: string) => ['miss', { event, notAfter: '2026-06-30' }] as const;
