/** The life of a meeting: what can happen at all. What may happen here is for rules. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, clockAssigns, initialClock } from '../clock-events.ts';
import type { MachineEvent, MachineInput } from '../define-obligation.ts';
import type { Attendance } from '../payload.ts';
import type { meetingEvents } from './events.ts';

export interface Resolution {
  readonly title: string;
  readonly matter: 'resolution' | 'election' | 'admission';
  readonly ayes: number;
  readonly noes: number;
  readonly abstentions: number;
  readonly carried: boolean;
}

export interface MeetingContext extends ClockContext {
  /** `members`, `committee`, `group`: who meets. */
  readonly body: string;
  readonly notice: {
    readonly sentOn: Day;
    readonly heldOn: Day;
    readonly place: string;
    readonly agenda: readonly string[];
  } | null;
  readonly postponedTo: Day | null;
  readonly heldOn: Day | null;
  readonly chair: string | null;
  readonly attendance: Attendance;
  readonly resolutions: readonly Resolution[];
  readonly minutes: { readonly writtenOn: Day; readonly recorder: string; readonly signedBy: string | null } | null;
  readonly madeUp: readonly string[];
}

/** Other deadlines, such as the one for the notice, are noted without changing the state. */
const missWhileOwed = [{ guard: 'endsPeriod', target: 'overdue', actions: 'miss' }, { actions: 'miss' }] as const;

export const meetingMachine = setup({
  types: {} as { context: MeetingContext; events: MachineEvent<typeof meetingEvents>; input: MachineInput },
  actions: {
    noteNotice: assign(({ event }) => {
      assertEvent(event, 'notify');
      return { notice: { sentOn: event.on, ...event.payload } };
    }),
    noteOpening: assign(({ event }) => {
      assertEvent(event, 'open');
      return { heldOn: event.on, chair: event.payload.chair, attendance: event.payload.attendance };
    }),
    noteResolution: assign(({ context, event }) => {
      assertEvent(event, 'resolve');
      return { resolutions: [...context.resolutions, event.payload] };
    }),
    noteMinutes: assign(({ event }) => {
      assertEvent(event, 'minute');
      const { recorder, signedBy } = event.payload;
      return { minutes: { writtenOn: event.on, recorder, signedBy: signedBy ?? null } };
    }),
    noteMadeUp: assign(({ context, event }) => {
      assertEvent(event, 'makeUp');
      return { madeUp: [...context.madeUp, ...event.payload.members] };
    }),
    notePostponement: assign(({ event }) => {
      assertEvent(event, 'postpone');
      return { postponedTo: event.payload.to };
    }),
    remind: assign(clockAssigns.remind),
    miss: assign(clockAssigns.miss),
    lapse: assign(clockAssigns.lapse),
    reinstate: assign(clockAssigns.reinstate),
  },
  guards: {
    endsPeriod: ({ event }) => event.type === 'miss' && event.payload.event === 'open',
  },
}).createMachine({
  id: 'meeting',
  context: ({ input }) => ({
    ...initialClock,
    body: String(input?.parameters?.body ?? 'members'),
    notice: null,
    postponedTo: null,
    heldOn: null,
    chair: null,
    attendance: [],
    resolutions: [],
    minutes: null,
    madeUp: [],
  }),
  initial: 'planned',
  on: { remind: { actions: 'remind' }, miss: { actions: 'miss' } },
  states: {
    planned: {
      on: {
        notify: { target: 'noticed', actions: 'noteNotice' },
        open: { target: 'open', actions: 'noteOpening' },
        postpone: { target: 'postponed', actions: 'notePostponement' },
        cancel: 'cancelled',
        miss: missWhileOwed,
        lapse: { target: 'lapsed', actions: 'lapse' },
      },
    },
    noticed: {
      on: {
        notify: { target: 'noticed', actions: 'noteNotice' },
        open: { target: 'open', actions: 'noteOpening' },
        postpone: { target: 'postponed', actions: 'notePostponement' },
        cancel: 'cancelled',
        miss: missWhileOwed,
      },
    },
    postponed: {
      on: {
        notify: { target: 'noticed', actions: 'noteNotice' },
        open: { target: 'open', actions: 'noteOpening' },
        cancel: 'cancelled',
        miss: missWhileOwed,
      },
    },
    overdue: {
      on: {
        notify: { target: 'overdue', actions: 'noteNotice' },
        open: { target: 'open', actions: 'noteOpening' },
        cancel: 'cancelled',
      },
    },
    open: {
      on: {
        resolve: { actions: 'noteResolution' },
        adjourn: 'adjourned',
      },
    },
    adjourned: {
      on: {
        minute: { target: 'minuted', actions: 'noteMinutes' },
        conclude: 'concluded',
      },
    },
    minuted: {
      on: {
        minute: { target: 'minuted', actions: 'noteMinutes' },
        conclude: 'concluded',
      },
    },
    concluded: {
      tags: ['done'],
      on: {
        makeUp: { target: 'madeUp', actions: 'noteMadeUp' },
        archive: 'archived',
      },
    },
    madeUp: {
      tags: ['done'],
      on: {
        makeUp: { actions: 'noteMadeUp' },
        archive: 'archived',
      },
    },
    lapsed: { tags: ['ended'], on: { reinstate: { target: 'planned', actions: 'reinstate' } } },
    cancelled: { tags: ['ended'], type: 'final' },
    archived: { tags: ['done'], type: 'final' },
  },
});
