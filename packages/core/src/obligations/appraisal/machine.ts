/** The life of an appraisal: each of themselves, then of each other, then by ballot; an opinion; and each is told. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput, PayloadOf } from '../../machine/define-obligation.ts';
import type { appraisalEvents } from './events.ts';

export interface AppraisalContext extends ClockContext {
  readonly announcement: { readonly sentOn: Day; readonly heldOn: Day; readonly place: string } | null;
  /** On whom there will be a ballot, and how many may vote: fixed when it is announced. Empty where an earlier version announced it, or nobody. */
  readonly subjects: readonly string[];
  readonly eligible: { readonly members: number; readonly nonMembers: number } | null;
  /** Who appraised themselves, and who took part in appraising each other: no word of what was said. */
  readonly selfAppraised: readonly string[];
  readonly peerAppraised: readonly string[];
  readonly ballot: PayloadOf<typeof appraisalEvents, 'ballot'> | null;
  readonly opinion: PayloadOf<typeof appraisalEvents, 'opine'> | null;
  readonly told: readonly string[];
}

const clock = clockLife<typeof appraisalEvents>({ fulfilledBy: 'ballot' });

const union = (before: readonly string[], more: readonly string[]) => [...new Set([...before, ...more])];

export const appraisalMachine = setup({
  types: {} as { context: AppraisalContext; events: MachineEvent<typeof appraisalEvents>; input: MachineInput },
  actions: {
    noteAnnouncement: assign(({ context, event }) => {
      assertEvent(event, 'announce');
      const { heldOn, place, subjects = context.subjects, eligible = context.eligible } = event.payload;
      return { announcement: { sentOn: event.on, heldOn, place }, subjects, eligible };
    }),
    // Groups may do it on different days: what comes later adds to what was there.
    noteSelfAppraisal: assign(({ context, event }) => {
      assertEvent(event, 'selfAppraise');
      return { selfAppraised: union(context.selfAppraised, event.payload.members) };
    }),
    notePeerAppraisal: assign(({ context, event }) => {
      assertEvent(event, 'peerAppraise');
      return { peerAppraised: union(context.peerAppraised, event.payload.members) };
    }),
    noteBallot: assign(({ event }) => {
      assertEvent(event, 'ballot');
      return { ballot: event.payload };
    }),
    noteOpinion: assign(({ event }) => {
      assertEvent(event, 'opine');
      return { opinion: event.payload };
    }),
    noteTold: assign(({ context, event }) => {
      assertEvent(event, 'feedBack');
      return { told: union(context.told, event.payload.to) };
    }),
    ...clock.actions,
  },
  guards: clock.guards,
}).createMachine({
  id: 'appraisal',
  context: {
    ...initialClock,
    announcement: null,
    subjects: [],
    eligible: null,
    selfAppraised: [],
    peerAppraised: [],
    ballot: null,
    opinion: null,
    told: [],
  },
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        announce: { target: 'announced', actions: 'noteAnnouncement' },
        selfAppraise: { target: 'selfAppraised', actions: 'noteSelfAppraisal' },
        ...clock.whileOwed,
        ...clock.untilBegun,
      },
    },
    announced: {
      on: {
        announce: { actions: 'noteAnnouncement' },
        selfAppraise: { target: 'selfAppraised', actions: 'noteSelfAppraisal' },
        ...clock.whileOwed,
      },
    },
    overdue: {
      on: {
        announce: { actions: 'noteAnnouncement' },
        selfAppraise: { target: 'selfAppraised', actions: 'noteSelfAppraisal' },
      },
    },
    selfAppraised: {
      on: {
        selfAppraise: { actions: 'noteSelfAppraisal' },
        peerAppraise: { target: 'peerAppraised', actions: 'notePeerAppraisal' },
      },
    },
    peerAppraised: {
      on: {
        peerAppraise: { actions: 'notePeerAppraisal' },
        ballot: { target: 'balloted', actions: 'noteBallot' },
      },
    },
    balloted: { on: { opine: { target: 'opined', actions: 'noteOpinion' } } },
    opined: { on: { feedBack: { target: 'fedBack', actions: 'noteTold' } } },
    fedBack: { tags: ['done'], on: { feedBack: { actions: 'noteTold' }, archive: 'archived' } },
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
});
