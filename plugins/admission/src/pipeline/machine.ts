/** The way into membership: applicant, activist, candidate, probationary, full member. */
import {
  type ClockContext,
  clockLife,
  type Day,
  initialClock,
  type MachineEvent,
  type MachineInput,
} from '@obligato/core';
import { assertEvent, assign, setup } from 'xstate';
import type { admissionEvents } from './events.ts';

export interface AdmissionContext extends ClockContext {
  readonly contacts: readonly string[];
  readonly fosteredOn: Day | null;
  readonly observedOn: Day | null;
  readonly reportedOn: Day | null;
  readonly reviewedOn: Day | null;
  readonly votedOn: Day | null;
  /** The day of the meeting that admitted: probation counts from it, not from the superior's decision. */
  readonly probationFrom: Day | null;
  readonly extensions: readonly { readonly months: number; readonly reason: string }[];
  readonly endedBecause: string | null;
}

const clock = clockLife<typeof admissionEvents>({ fulfilledBy: 'talk' });

/** What was late is on record; once it is done, the next one is awaited afresh. */
const without = (missed: readonly string[], event: string) => missed.filter((other) => other !== event);

const fostering = { observe: { actions: 'noteObservation' }, reportThoughts: { actions: 'noteReport' } } as const;
const ending = { discontinue: { target: 'discontinued', actions: 'noteEnd' } } as const;

export const admissionMachine = setup({
  types: {} as { context: AdmissionContext; events: MachineEvent<typeof admissionEvents>; input: MachineInput },
  actions: {
    noteContacts: assign(({ event }) => {
      assertEvent(event, 'foster');
      return { contacts: event.payload.contacts, fosteredOn: event.on };
    }),
    noteObservation: assign(({ context, event }) => ({
      observedOn: event.on,
      missed: without(context.missed, 'observe'),
    })),
    noteReport: assign(({ context, event }) => ({
      reportedOn: event.on,
      missed: without(context.missed, 'reportThoughts'),
    })),
    noteReview: assign(({ event }) => ({ reviewedOn: event.on })),
    noteVote: assign(({ event }) => ({ votedOn: event.on })),
    noteProbation: assign(({ context }) => ({ probationFrom: context.votedOn })),
    noteExtension: assign(({ context, event }) => {
      assertEvent(event, 'extend');
      return { extensions: [...context.extensions, event.payload] };
    }),
    noteEnd: assign(({ event }) => {
      assertEvent(event, 'discontinue');
      return { endedBecause: event.payload.reason };
    }),
    ...clock.actions,
  },
  guards: {
    carried: ({ event }) => event.type === 'vote' && event.payload.carried,
    approved: ({ event }) => event.type === 'decide' && event.payload.approved,
  },
}).createMachine({
  id: 'admission',
  context: {
    ...initialClock,
    contacts: [],
    fosteredOn: null,
    observedOn: null,
    reportedOn: null,
    reviewedOn: null,
    votedOn: null,
    probationFrom: null,
    extensions: [],
    endedBecause: null,
  },
  initial: 'applied',
  on: clock.everywhere,
  states: {
    applied: { on: { talk: 'talked', ...ending } },
    talked: { on: { foster: { target: 'activist', actions: 'noteContacts' }, ...ending } },
    activist: { on: { ...fostering, propose: 'candidate', ...ending } },
    candidate: { on: { ...fostering, train: 'trained', ...ending } },
    trained: { on: { ...fostering, review: { target: 'reviewed', actions: 'noteReview' }, ...ending } },
    reviewed: {
      on: {
        vote: [
          { guard: 'carried', target: 'accepted', actions: 'noteVote' },
          // Not yet is not never: fostering goes on.
          { target: 'activist', actions: 'noteVote' },
        ],
        ...ending,
      },
    },
    accepted: {
      on: {
        decide: [{ guard: 'approved', target: 'probationary', actions: 'noteProbation' }, { target: 'activist' }],
        // What the superior left lying too long is voted on again.
        vote: { target: 'accepted', guard: 'carried', actions: 'noteVote' },
        ...ending,
      },
    },
    probationary: {
      on: {
        ...fostering,
        extend: { actions: 'noteExtension' },
        vote: [{ guard: 'carried', target: 'converted', actions: 'noteVote' }, { actions: 'noteVote' }],
        ...ending,
      },
    },
    converted: {
      on: {
        decide: [{ guard: 'approved', target: 'full' }, { target: 'probationary' }],
        ...ending,
      },
    },
    discontinued: { tags: ['ended'], type: 'final' },
    full: { tags: ['done'], type: 'final' },
  },
});
