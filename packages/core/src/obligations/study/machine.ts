/** The life of a unit's study: planned in tiers, published, checked, closed. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, clockAssigns, initialClock } from '../../machine/clock-events.ts';
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

/** Other deadlines, such as the one for the first check, are noted without changing the state. */
const missWhileOwed = [{ guard: 'endsPeriod', target: 'overdue', actions: 'miss' }, { actions: 'miss' }] as const;

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
    remind: assign(clockAssigns.remind),
    miss: assign(clockAssigns.miss),
    lapse: assign(clockAssigns.lapse),
    reinstate: assign(clockAssigns.reinstate),
  },
  guards: {
    endsPeriod: ({ event }) => event.type === 'miss' && event.payload.event === 'complete',
  },
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
  on: { remind: { actions: 'remind' }, miss: { actions: 'miss' } },
  states: {
    planned: {
      on: {
        ...begin,
        miss: missWhileOwed,
        lapse: { target: 'lapsed', actions: 'lapse' },
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
    lapsed: { tags: ['ended'], on: { reinstate: { target: 'planned', actions: 'reinstate' } } },
    archived: { tags: ['done'], type: 'final' },
  },
});
