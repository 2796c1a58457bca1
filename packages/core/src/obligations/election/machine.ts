/** The life of an election. The superior's reminder and its approvals are steps like any other: they can be overdue. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput, PayloadOf } from '../../machine/define-obligation.ts';
import type { electionEvents } from './events.ts';

type Ballot = PayloadOf<typeof electionEvents, 'ballot'> & { readonly on: Day };
type Result = PayloadOf<typeof electionEvents, 'result'> & { readonly on: Day };

export interface ElectionContext extends ClockContext {
  /** The branch asked before its superior had reminded it. */
  readonly reminderSkipped: boolean;
  readonly seats: number | null;
  readonly plannedFor: Day | null;
  readonly refusals: readonly { readonly on: Day; readonly reason: string }[];
  readonly approval: { readonly on: Day; readonly document: string } | null;
  readonly candidates: readonly string[];
  /** The last ballot; what earlier ones brought stands in `results`. */
  readonly ballot: Ballot | null;
  readonly results: readonly Result[];
  readonly elected: readonly string[];
  readonly moved: { readonly to: Day; readonly reason: string; readonly document: string } | null;
}

const clock = clockLife<typeof electionEvents>({ fulfilledBy: 'result' });

export const electionMachine = setup({
  types: {} as { context: ElectionContext; events: MachineEvent<typeof electionEvents>; input: MachineInput },
  actions: {
    noteRequest: assign(({ context, event }) => {
      assertEvent(event, 'request');
      // What the superior forgot no longer holds the branch up, and does not colour its light.
      return {
        ...event.payload,
        reminderSkipped: context.missed.includes('remindOfExpiry'),
        missed: context.missed.filter((missed) => missed !== 'remindOfExpiry'),
      };
    }),
    noteRefusal: assign(({ context, event }) => {
      assertEvent(event, 'refuse');
      return { refusals: [...context.refusals, { on: event.on, reason: event.payload.reason }] };
    }),
    noteApproval: assign(({ event }) => {
      assertEvent(event, 'approve');
      return { approval: { on: event.on, document: event.payload.document } };
    }),
    noteCandidates: assign(({ event }) => {
      assertEvent(event, 'nominate');
      return { candidates: event.payload.candidates };
    }),
    noteBallot: assign(({ event }) => {
      assertEvent(event, 'ballot');
      return { ballot: { on: event.on, ...event.payload } };
    }),
    noteResult: assign(({ context, event }) => {
      assertEvent(event, 'result');
      return {
        results: [...context.results, { on: event.on, ...event.payload }],
        elected: [...new Set([...context.elected, ...event.payload.elected])],
      };
    }),
    noteMove: assign(({ event }) => {
      assertEvent(event, 'move');
      return { moved: event.payload };
    }),
    ...clock.actions,
  },
}).createMachine({
  id: 'election',
  context: {
    ...initialClock,
    reminderSkipped: false,
    seats: null,
    plannedFor: null,
    refusals: [],
    approval: null,
    candidates: [],
    ballot: null,
    results: [],
    elected: [],
    moved: null,
  },
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        remindOfExpiry: 'reminded',
        request: { target: 'requested', actions: 'noteRequest' },
        move: { actions: 'noteMove' },
        ...clock.untilBegun,
      },
    },
    reminded: {
      on: {
        request: { target: 'requested', actions: 'noteRequest' },
        move: { actions: 'noteMove' },
      },
    },
    requested: {
      on: {
        refuse: { target: 'reminded', actions: 'noteRefusal' },
        approve: { target: 'approved', actions: 'noteApproval' },
        move: { actions: 'noteMove' },
      },
    },
    approved: {
      on: {
        nominate: { target: 'nominated', actions: 'noteCandidates' },
        move: { actions: 'noteMove' },
      },
    },
    nominated: {
      on: {
        nominate: { actions: 'noteCandidates' },
        ballot: { target: 'balloted', actions: 'noteBallot' },
        move: { actions: 'noteMove' },
      },
    },
    balloted: {
      on: {
        result: { target: 'counted', actions: 'noteResult' },
      },
    },
    counted: {
      on: {
        // Too few elected, or a tie at the last seat: one votes again.
        ballot: { target: 'balloted', actions: 'noteBallot' },
        confirm: 'confirmed',
      },
    },
    confirmed: {
      tags: ['done'],
      on: {
        archive: 'archived',
      },
    },
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
});
