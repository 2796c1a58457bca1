/** The life of a meeting: what can happen at all. What may happen here is for rules. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput, PayloadOf } from '../../machine/define-obligation.ts';
import type { Attendance } from '../../machine/payload.ts';
import type { AgendaItem } from './agenda.ts';
import type { meetingEvents } from './events.ts';
import { afterArrivals } from './in-the-room.ts';
import { addOpinions, type Opinions } from './opinions.ts';

export type Resolution = PayloadOf<typeof meetingEvents, 'resolve'>;

export interface MeetingContext extends ClockContext {
  /** `members`, `committee`, `group`: who meets. */
  readonly body: string;
  readonly opinions: Opinions | null;
  readonly notice: {
    readonly sentOn: Day;
    readonly heldOn: Day;
    readonly place: string;
    readonly agenda: readonly AgendaItem[];
  } | null;
  /** The day it was put off to since the last notice. */
  readonly postponedTo: Day | null;
  /** The last day that the superior's notice allows, beyond the period's own end. */
  readonly carriedTo: Day | null;
  readonly heldOn: Day | null;
  /** The cycle of the activity within which it was held. */
  readonly combinedWith: string | null;
  readonly chair: string | null;
  readonly delegation: { readonly by: string; readonly reason: string } | null;
  /** Who came, to whichever sitting, whenever; who was listed and did not. */
  readonly attendance: Attendance;
  /** Of those, who is not in the room now. */
  readonly left: readonly string[];
  /** The day to which a sitting was adjourned, until it is resumed. */
  readonly suspendedTo: Day | null;
  readonly resolutions: readonly Resolution[];
  readonly speakers: readonly string[];
  readonly reportedMatters: readonly string[];
  readonly reportedUp: { readonly on: Day; readonly summary: string } | null;
  readonly minutes: { readonly writtenOn: Day; readonly recorder: string; readonly signedBy: string | null } | null;
  readonly madeUp: readonly string[];
}

const clock = clockLife<typeof meetingEvents>({ fulfilledBy: 'open' });

export const meetingMachine = setup({
  types: {} as { context: MeetingContext; events: MachineEvent<typeof meetingEvents>; input: MachineInput },
  actions: {
    noteOpinions: assign(({ context, event }) => {
      assertEvent(event, 'collectOpinions');
      return { opinions: addOpinions(context.opinions, event.payload, event.on) };
    }),
    noteNotice: assign(({ event }) => {
      assertEvent(event, 'notify');
      // What people were told last counts: a postponement before it is over.
      return { notice: { sentOn: event.on, ...event.payload }, postponedTo: null };
    }),
    noteOpening: assign(({ event }) => {
      assertEvent(event, 'open');
      const { chair, attendance, delegation } = event.payload;
      return { heldOn: event.on, chair, attendance, delegation: delegation ?? null };
    }),
    noteCombination: assign(({ event }) => {
      assertEvent(event, 'combine');
      return { heldOn: event.on, combinedWith: event.payload.with };
    }),
    noteArrival: assign(({ context, event }) => {
      assertEvent(event, 'arrive');
      return afterArrivals(context, [{ ...event.payload, present: true }]);
    }),
    noteDeparture: assign(({ context, event }) => {
      assertEvent(event, 'leave');
      return { left: [...context.left, event.payload.member] };
    }),
    noteSuspension: assign(({ event }) => {
      assertEvent(event, 'suspend');
      return { suspendedTo: event.payload.to };
    }),
    noteResumption: assign(({ context, event }) => {
      assertEvent(event, 'resume');
      const { chair, attendance } = event.payload;
      const here = new Set(attendance.filter(({ present }) => present).map(({ member }) => member));
      const came = context.attendance.filter(({ present }) => present).map(({ member }) => member);
      const left = came.filter((member) => !here.has(member));
      return { ...afterArrivals({ attendance: context.attendance, left }, attendance), chair, suspendedTo: null };
    }),
    noteResolution: assign(({ context, event }) => {
      assertEvent(event, 'resolve');
      return { resolutions: [...context.resolutions, event.payload] };
    }),
    noteAdjournment: assign(({ event }) => {
      assertEvent(event, 'adjourn');
      const { speakers, reportedMatters } = event.payload;
      return { speakers: speakers ?? [], reportedMatters: reportedMatters ?? [] };
    }),
    noteReport: assign(({ event }) => {
      assertEvent(event, 'reportUp');
      return { reportedUp: { on: event.on, summary: event.payload.summary } };
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
    noteCarryOver: assign(({ event }) => {
      assertEvent(event, 'carryOver');
      return { carriedTo: event.payload.to };
    }),
    ...clock.actions,
  },
  guards: clock.guards,
}).createMachine({
  id: 'meeting',
  context: ({ input }) => ({
    ...initialClock,
    body: String(input?.parameters?.body ?? 'members'),
    opinions: null,
    notice: null,
    postponedTo: null,
    carriedTo: null,
    heldOn: null,
    combinedWith: null,
    chair: null,
    delegation: null,
    attendance: [],
    left: [],
    suspendedTo: null,
    resolutions: [],
    speakers: [],
    reportedMatters: [],
    reportedUp: null,
    minutes: null,
    madeUp: [],
  }),
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        collectOpinions: { actions: 'noteOpinions' },
        notify: { target: 'noticed', actions: 'noteNotice' },
        open: { target: 'open', actions: 'noteOpening' },
        combine: { target: 'combined', actions: 'noteCombination' },
        carryOver: { actions: 'noteCarryOver' },
        postpone: { target: 'postponed', actions: 'notePostponement' },
        cancel: 'cancelled',
        ...clock.whileOwed,
        ...clock.untilBegun,
      },
    },
    noticed: {
      on: {
        collectOpinions: { actions: 'noteOpinions' },
        notify: { target: 'noticed', actions: 'noteNotice' },
        open: { target: 'open', actions: 'noteOpening' },
        combine: { target: 'combined', actions: 'noteCombination' },
        carryOver: { actions: 'noteCarryOver' },
        postpone: { target: 'postponed', actions: 'notePostponement' },
        cancel: 'cancelled',
        ...clock.whileOwed,
      },
    },
    postponed: {
      on: {
        collectOpinions: { actions: 'noteOpinions' },
        notify: { target: 'noticed', actions: 'noteNotice' },
        open: { target: 'open', actions: 'noteOpening' },
        combine: { target: 'combined', actions: 'noteCombination' },
        carryOver: { actions: 'noteCarryOver' },
        cancel: 'cancelled',
        ...clock.whileOwed,
      },
    },
    overdue: {
      on: {
        collectOpinions: { actions: 'noteOpinions' },
        notify: { target: 'overdue', actions: 'noteNotice' },
        open: { target: 'open', actions: 'noteOpening' },
        combine: { target: 'combined', actions: 'noteCombination' },
        cancel: 'cancelled',
      },
    },
    open: {
      on: {
        resolve: { actions: 'noteResolution' },
        arrive: { actions: 'noteArrival' },
        leave: { actions: 'noteDeparture' },
        suspend: { target: 'suspended', actions: 'noteSuspension' },
        adjourn: { target: 'adjourned', actions: 'noteAdjournment' },
      },
    },
    suspended: {
      on: {
        resume: { target: 'open', actions: 'noteResumption' },
        // A second sitting that never came about.
        adjourn: { target: 'adjourned', actions: 'noteAdjournment' },
      },
    },
    adjourned: {
      on: {
        minute: { target: 'minuted', actions: 'noteMinutes' },
        reportUp: { actions: 'noteReport' },
        conclude: 'concluded',
      },
    },
    minuted: {
      on: {
        minute: { target: 'minuted', actions: 'noteMinutes' },
        reportUp: { actions: 'noteReport' },
        conclude: 'concluded',
      },
    },
    concluded: {
      tags: ['done'],
      on: {
        reportUp: { actions: 'noteReport' },
        makeUp: { target: 'madeUp', actions: 'noteMadeUp' },
        archive: 'archived',
      },
    },
    madeUp: {
      tags: ['done'],
      on: {
        reportUp: { actions: 'noteReport' },
        makeUp: { actions: 'noteMadeUp' },
        archive: 'archived',
      },
    },
    // Held within another activity: notice, attendance and minutes stand there.
    combined: { tags: ['done'], on: { archive: 'archived' } },
    lapsed: clock.lapsed,
    cancelled: { tags: ['ended'], type: 'final' },
    archived: clock.archived,
  },
});
