/** The life of an evaluation of leaders by the people they lead. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput, PayloadOf } from '../../machine/define-obligation.ts';
import type { evaluationEvents } from './events.ts';

export interface EvaluationContext extends ClockContext {
  readonly subjects: readonly string[];
  /** Fixed when announced: a later change of the electorate could single somebody out. */
  readonly eligible: { readonly members: number; readonly nonMembers: number } | null;
  readonly closesOn: Day | null;
  /** Other units whose people answer as well; absent when it is held alone. */
  readonly heldWith?: readonly string[] | undefined;
  readonly tally: PayloadOf<typeof evaluationEvents, 'tally'> | null;
  readonly fedBackOn: Day | null;
  readonly measures: readonly string[];
}

const clock = clockLife<typeof evaluationEvents>({ fulfilledBy: 'tally' });

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
    ...clock.actions,
  },
  guards: clock.guards,
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
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        announce: { target: 'announced', actions: 'noteAnnouncement' },
        ...clock.whileOwed,
        ...clock.untilBegun,
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
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
});
