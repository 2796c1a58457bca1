/** The life of a unit's study: planned in tiers, published, checked, closed. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput } from '../../machine/define-obligation.ts';
import type { studyEvents } from './events.ts';

export interface StudyContext extends ClockContext {
  readonly tiers: readonly { readonly level: string; readonly requirement: string }[];
  readonly reading: readonly string[];
  /** Last day of a plan for several years. */
  readonly until: Day | null;
  /** The cycle whose plan is carried on. */
  readonly carriedOnFrom: string | null;
  readonly publishedOn: Day | null;
  readonly applied: readonly { readonly on: Day; readonly problem: string; readonly outcome: string }[];
  readonly checks: readonly { readonly on: Day; readonly observations: readonly string[] }[];
  readonly praised: readonly { readonly who: string; readonly for: string }[];
}

const clock = clockLife<typeof studyEvents>({ fulfilledBy: 'complete' });

const begin = {
  plan: { target: 'drawnUp', actions: 'notePlan' },
  carryOn: { target: 'published', actions: 'noteCarriedOn' },
} as const;

export const studyMachine = setup({
  types: {} as { context: StudyContext; events: MachineEvent<typeof studyEvents>; input: MachineInput },
  actions: {
    notePlan: assign(({ event }) => {
      assertEvent(event, 'plan');
      const { tiers, reading, until } = event.payload;
      return { tiers, reading, until: until ?? null };
    }),
    noteCarriedOn: assign(({ event }) => {
      assertEvent(event, 'carryOn');
      return { carriedOnFrom: event.payload.plan, publishedOn: event.on };
    }),
    notePublished: assign(({ event }) => ({ publishedOn: event.on })),
    noteApplied: assign(({ context, event }) => {
      assertEvent(event, 'apply');
      return { applied: [...context.applied, { on: event.on, ...event.payload }] };
    }),
    noteCheck: assign(({ context, event }) => {
      assertEvent(event, 'check');
      return { checks: [...context.checks, { on: event.on, observations: event.payload.observations }] };
    }),
    notePraise: assign(({ context, event }) => {
      assertEvent(event, 'praise');
      return { praised: [...context.praised, event.payload] };
    }),
    ...clock.actions,
  },
  guards: clock.guards,
}).createMachine({
  id: 'study',
  context: {
    ...initialClock,
    tiers: [],
    reading: [],
    until: null,
    carriedOnFrom: null,
    publishedOn: null,
    applied: [],
    checks: [],
    praised: [],
  },
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        ...begin,
        ...clock.whileOwed,
        ...clock.untilBegun,
      },
    },
    // Only a year without any plan ends here; one that is late in closing is late where it stands.
    overdue: { on: begin },
    drawnUp: {
      on: {
        plan: { target: 'drawnUp', actions: 'notePlan' },
        publish: { target: 'published', actions: 'notePublished' },
      },
    },
    published: {
      on: {
        apply: { actions: 'noteApplied' },
        check: { target: 'checked', actions: 'noteCheck' },
      },
    },
    checked: {
      on: {
        apply: { actions: 'noteApplied' },
        check: { target: 'checked', actions: 'noteCheck' },
        praise: { actions: 'notePraise' },
        complete: 'completed',
      },
    },
    completed: {
      tags: ['done'],
      on: {
        praise: { actions: 'notePraise' },
        archive: 'archived',
      },
    },
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
});
