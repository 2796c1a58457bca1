/** The life of an evaluation of leaders by the people they lead. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, clockAssigns, initialClock } from '../../machine/clock-events.ts';
import type { MachineEvent, MachineInput, PayloadOf } from '../../machine/define-obligation.ts';
import type { evaluationEvents } from './events.ts';

export interface EvaluationContext extends ClockContext {
  readonly subjects: readonly string[];
  /** Fixed when announced: a later change of the electorate could single somebody out. */
  readonly eligible: { readonly members: number; readonly nonMembers: number } | null;
  readonly closesOn: Day | null;
  readonly tally: PayloadOf<typeof evaluationEvents, 'tally'> | null;
  readonly fedBackOn: Day | null;
  readonly measures: readonly string[];
}

export const evaluationMachine = setup({
  types: {} as { context: EvaluationContext; events: MachineEvent<typeof evaluationEvents>; input: MachineInput },
  actions: {
    noteAnnouncement: assign(({ event }) => {
      assertEvent(event, 'announce');
      return event.payload;
    }),
    noteTally: assign(({ event }) => {
      assertEvent(event, 'tally');
      return { tally: event.payload };
    }),
    noteFeedback: assign(({ event }) => {
      assertEvent(event, 'feedBack');
      return { fedBackOn: event.on, measures: event.payload.measures };
    }),
    remind: assign(clockAssigns.remind),
    miss: assign(clockAssigns.miss),
    lapse: assign(clockAssigns.lapse),
    reinstate: assign(clockAssigns.reinstate),
  },
  guards: {
    endsPeriod: ({ event }) => event.type === 'miss' && event.payload.event === 'tally',
  },
}).createMachine({
  id: 'evaluation',
  context: {
    ...initialClock,
    subjects: [],
    eligible: null,
    closesOn: null,
    tally: null,
    fedBackOn: null,
    measures: [],
  },
  initial: 'planned',
  on: { remind: { actions: 'remind' }, miss: { actions: 'miss' } },
  states: {
    planned: {
      on: {
        announce: { target: 'announced', actions: 'noteAnnouncement' },
        miss: [{ guard: 'endsPeriod', target: 'overdue', actions: 'miss' }, { actions: 'miss' }],
        lapse: { target: 'lapsed', actions: 'lapse' },
      },
    },
    overdue: {
      on: {
        announce: { target: 'announced', actions: 'noteAnnouncement' },
      },
    },
    announced: {
      on: {
        collect: 'collecting',
      },
    },
    collecting: {
      on: {
        close: 'closed',
      },
    },
    closed: {
      on: {
        tally: { target: 'tallied', actions: 'noteTally' },
      },
    },
    tallied: {
      on: {
        feedBack: { target: 'fedBack', actions: 'noteFeedback' },
      },
    },
    fedBack: {
      tags: ['done'],
      on: {
        archive: 'archived',
      },
    },
    lapsed: { tags: ['ended'], on: { reinstate: { target: 'planned', actions: 'reinstate' } } },
    archived: { tags: ['done'], type: 'final' },
  },
});
