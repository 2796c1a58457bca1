/** The life of a report: handed in, heard or sent back, answered, filed. The same for a member, a head and a branch. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput } from '../../machine/define-obligation.ts';
import type { reportEvents } from './events.ts';

export interface ReportContext extends ClockContext {
  /** `members`, `branch` or `superior`: to whom it is made. */
  readonly to: string;
  readonly submittedOn: Day | null;
  readonly parts: readonly { readonly topic: string; readonly text: string }[];
  readonly figures: Readonly<Record<string, number>>;
  readonly returned: readonly { readonly on: Day; readonly reason: string }[];
  readonly heardOn: Day | null;
  /** The meeting that heard it. */
  readonly heardAt: string | null;
  readonly commended: readonly { readonly who: string; readonly for: string }[];
  readonly help: readonly { readonly by: string; readonly with: string }[];
}

const clock = clockLife<typeof reportEvents>({ fulfilledBy: 'submit' });

export const reportMachine = setup({
  types: {} as { context: ReportContext; events: MachineEvent<typeof reportEvents>; input: MachineInput },
  actions: {
    noteReport: assign(({ event }) => {
      assertEvent(event, ['submit', 'submitAgain']);
      return { submittedOn: event.on, parts: event.payload.parts, figures: event.payload.figures };
    }),
    noteReturn: assign(({ context, event }) => {
      assertEvent(event, ['handBack', 'sendBack']);
      return { returned: [...context.returned, { on: event.on, reason: event.payload.reason }] };
    }),
    noteHearing: assign(({ event }) => {
      assertEvent(event, ['hear', 'receive']);
      return { heardOn: event.on, heardAt: event.type === 'hear' ? (event.payload.at ?? null) : null };
    }),
    noteAnswer: assign(({ event }) => {
      assertEvent(event, 'answer');
      return { commended: event.payload.commended, help: event.payload.help };
    }),
    ...clock.actions,
  },
  guards: clock.guards,
}).createMachine({
  id: 'report',
  context: ({ input }) => ({
    ...initialClock,
    to: String(input?.parameters?.to ?? 'members'),
    submittedOn: null,
    parts: [],
    figures: {},
    returned: [],
    heardOn: null,
    heardAt: null,
    commended: [],
    help: [],
  }),
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        draft: 'drafted',
        submit: { target: 'submitted', actions: 'noteReport' },
        ...clock.whileOwed,
        ...clock.untilBegun,
      },
    },
    drafted: {
      on: {
        submit: { target: 'submitted', actions: 'noteReport' },
        ...clock.whileOwed,
      },
    },
    overdue: {
      on: {
        submit: { target: 'submitted', actions: 'noteReport' },
      },
    },
    submitted: {
      on: {
        hear: { target: 'heard', actions: 'noteHearing' },
        receive: { target: 'heard', actions: 'noteHearing' },
        handBack: { target: 'returned', actions: 'noteReturn' },
        sendBack: { target: 'returned', actions: 'noteReturn' },
      },
    },
    returned: {
      on: {
        submitAgain: { target: 'submitted', actions: 'noteReport' },
      },
    },
    heard: {
      tags: ['done'],
      on: {
        answer: { target: 'answered', actions: 'noteAnswer' },
        archive: 'archived',
      },
    },
    answered: {
      tags: ['done'],
      on: {
        answer: { target: 'answered', actions: 'noteAnswer' },
        archive: 'archived',
      },
    },
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
});
