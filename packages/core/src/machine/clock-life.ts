/** The part of a life that is the same for every duty: reminders, lateness, lapsing, and the archive at its end. */
import { assign } from 'xstate';
import { type ClockScope, clockAssigns } from './clock-events.ts';
import type { EventTable } from './define-obligation.ts';

/** An action by what it looks at: typed by its own context and events, XState would hold it to one machine. */
type ClockAction = (scope: ClockScope) => void;

/**
 * What a machine takes over of the clock, part by part, so that it reads as its own life and nothing else: `actions` and
 * `guards` for `setup`, `everywhere` for the machine's own `on`, and states and events by the names that every standard
 * obligation gives them: `planned`, `overdue`, `lapsed`, `archived`. A machine takes what it needs: one that nobody lapses
 * out of leaves `untilBegun` and `lapsed`.
 *
 * `fulfilledBy` is the event that must happen inside the period, the same as in `defineObligation`.
 *
 * @example
 * const clock = clockLife<typeof meeting.events>({ fulfilledBy: 'open' });
 * clock.lapsed.on.reinstate.target // → 'planned'
 */
export function clockLife<Events extends EventTable>({ fulfilledBy }: { readonly fulfilledBy: keyof Events & string }) {
  return {
    actions: {
      remind: assign(clockAssigns.remind) as ClockAction,
      miss: assign(clockAssigns.miss) as ClockAction,
      lapse: assign(clockAssigns.lapse) as ClockAction,
      reinstate: assign(clockAssigns.reinstate) as ClockAction,
    },
    guards: {
      endsPeriod: ({ event: { type, payload } }: ClockScope) =>
        type === 'miss' && (payload as { readonly event: string }).event === fulfilledBy,
    },
    /** Noted wherever the machine stands: how far it had come stays visible. */
    everywhere: { remind: { actions: 'remind' }, miss: { actions: 'miss' } },
    /** For a state that awaits the fulfilling event; other deadlines are noted without changing the state. */
    whileOwed: { miss: [{ guard: 'endsPeriod', target: 'overdue', actions: 'miss' }, { actions: 'miss' }] },
    /** For the first state: nobody's work goes with it. */
    untilBegun: { lapse: { target: 'lapsed', actions: 'lapse' } },
    lapsed: { tags: ['ended'], on: { reinstate: { target: 'planned', actions: 'reinstate' } } },
    archived: { tags: ['done'], type: 'final' },
  } as const;
}
