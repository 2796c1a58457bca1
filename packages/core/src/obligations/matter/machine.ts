/** The life of a matter: something to put right, an opinion, a request. Nothing here is ever approved by silence. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput } from '../../machine/define-obligation.ts';
import type { matterEvents } from './events.ts';

export interface MatterContext extends ClockContext {
  /** What it is about, where whatever raised it knew. */
  readonly subject: string | null;
  /** The cycle that gave rise to it, such as an inspection. */
  readonly from: string | null;
  readonly statements: readonly { readonly on: Day; readonly text: string }[];
  /** Whom it concerns. */
  readonly about: readonly string[];
  readonly owner: string | null;
  readonly measure: string | null;
  readonly proofs: readonly { readonly on: Day; readonly text: string; readonly proof: string | null }[];
  readonly returns: readonly { readonly on: Day; readonly reason: string }[];
  readonly extensions: readonly { readonly on: Day; readonly to: Day; readonly reason: string }[];
  readonly verified: { readonly on: Day; readonly verifier: string } | null;
  readonly madeKnown: string | null;
  readonly droppedBecause: string | null;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

const clock = clockLife<typeof matterEvents>({ fulfilledBy: 'prove' });

export const matterMachine = setup({
  types: {} as { context: MatterContext; events: MachineEvent<typeof matterEvents>; input: MachineInput },
  actions: {
    noteStatement: assign(({ context, event }) => {
      assertEvent(event, 'say');
      const { text, about } = event.payload;
      return {
        statements: [...context.statements, { on: event.on, text }],
        about: [...new Set([...context.about, ...about])],
      };
    }),
    noteOwner: assign(({ context, event }) => {
      assertEvent(event, 'assign');
      return { owner: event.payload.owner, measure: event.payload.measure ?? context.measure };
    }),
    noteProof: assign(({ context, event }) => {
      assertEvent(event, 'prove');
      const { text, proof = null } = event.payload;
      return { proofs: [...context.proofs, { on: event.on, text, proof }] };
    }),
    noteReturn: assign(({ context, event }) => {
      assertEvent(event, 'sendBack');
      return { returns: [...context.returns, { on: event.on, reason: event.payload.reason }] };
    }),
    noteVerification: assign(({ event }) => {
      assertEvent(event, 'verify');
      return { verified: { on: event.on, verifier: event.payload.verifier } };
    }),
    noteExtension: assign(({ context, event }) => {
      assertEvent(event, 'extend');
      return { extensions: [...context.extensions, { on: event.on, ...event.payload }] };
    }),
    noteClosing: assign(({ event }) => {
      assertEvent(event, 'close');
      return { madeKnown: event.payload.madeKnown ?? null };
    }),
    noteDropping: assign(({ event }) => {
      assertEvent(event, 'drop');
      return { droppedBecause: event.payload.reason };
    }),
    ...clock.actions,
  },
  guards: { isOwned: ({ context }) => context.owner !== null },
}).createMachine({
  id: 'matter',
  context: ({ input }) => ({
    ...initialClock,
    subject: textOf(input?.parameters?.subject),
    from: textOf(input?.parameters?.from),
    statements: [],
    about: [],
    owner: textOf(input?.parameters?.owner),
    measure: null,
    proofs: [],
    returns: [],
    extensions: [],
    verified: null,
    madeKnown: null,
    droppedBecause: null,
  }),
  initial: 'raised',
  on: clock.everywhere,
  states: {
    raised: {
      on: {
        say: { actions: 'noteStatement' },
        assign: { target: 'assigned', actions: 'noteOwner' },
        // What was agreed together with whoever sees to it needs no second word.
        begin: { guard: 'isOwned', target: 'working' },
        prove: { guard: 'isOwned', target: 'proof', actions: 'noteProof' },
        extend: { actions: 'noteExtension' },
        drop: { target: 'dropped', actions: 'noteDropping' },
      },
    },
    assigned: {
      on: {
        say: { actions: 'noteStatement' },
        assign: { actions: 'noteOwner' },
        begin: 'working',
        prove: { target: 'proof', actions: 'noteProof' },
        extend: { actions: 'noteExtension' },
        drop: { target: 'dropped', actions: 'noteDropping' },
      },
    },
    working: {
      on: {
        say: { actions: 'noteStatement' },
        // An owner who leaves half-way is replaced: nothing is ever ownerless.
        assign: { actions: 'noteOwner' },
        prove: { target: 'proof', actions: 'noteProof' },
        extend: { actions: 'noteExtension' },
        drop: { target: 'dropped', actions: 'noteDropping' },
      },
    },
    proof: {
      on: {
        say: { actions: 'noteStatement' },
        sendBack: { target: 'working', actions: 'noteReturn' },
        verify: { target: 'verified', actions: 'noteVerification' },
        close: { target: 'closed', actions: 'noteClosing' },
      },
    },
    verified: {
      tags: ['done'],
      on: {
        close: { target: 'closed', actions: 'noteClosing' },
      },
    },
    dropped: { tags: ['ended'], type: 'final' },
    closed: { tags: ['done'], type: 'final' },
  },
});
