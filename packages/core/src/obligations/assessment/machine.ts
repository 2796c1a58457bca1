/** The life of a target assessment. The unit can check itself; that the superior then comes is the superior's duty. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput } from '../../machine/define-obligation.ts';
import type { assessmentEvents } from './events.ts';

export interface Target {
  readonly id: string;
  readonly text: string;
}

export interface AssessmentContext extends ClockContext {
  readonly targets: readonly Target[];
  /** Every change of targets, with its reason: targets move with conditions, never silently. */
  readonly adjustments: readonly { readonly on: Day; readonly reason: string; readonly before: readonly Target[] }[];
  readonly selfCheckedOn: Day | null;
  readonly inspectedOn: Day | null;
  readonly inspector: string | null;
  readonly results: readonly { readonly target: string; readonly met: string }[];
  /** Items still to be put right. */
  readonly open: readonly string[];
  readonly rectified: readonly { readonly item: string; readonly proof: string; readonly on: Day }[];
}

const clock = clockLife<typeof assessmentEvents>({ fulfilledBy: 'inspect' });

export const assessmentMachine = setup({
  types: {} as { context: AssessmentContext; events: MachineEvent<typeof assessmentEvents>; input: MachineInput },
  actions: {
    noteTargets: assign(({ event }) => {
      assertEvent(event, 'setTargets');
      return { targets: event.payload.targets };
    }),
    noteAdjustment: assign(({ context, event }) => {
      assertEvent(event, 'adjust');
      const { targets, reason } = event.payload;
      return { targets, adjustments: [...context.adjustments, { on: event.on, reason, before: context.targets }] };
    }),
    noteSelfCheck: assign(({ event }) => ({ selfCheckedOn: event.on })),
    noteInspection: assign(({ event }) => {
      assertEvent(event, 'inspect');
      return { inspectedOn: event.on, inspector: event.payload.inspector };
    }),
    noteResults: assign(({ event }) => {
      assertEvent(event, 'score');
      return { results: event.payload.results };
    }),
    noteFeedback: assign(({ event }) => {
      assertEvent(event, 'feedBack');
      return { open: event.payload.rectify };
    }),
    noteRectified: assign(({ context, event }) => {
      assertEvent(event, 'rectify');
      const { item, proof } = event.payload;
      return {
        open: context.open.filter((other) => other !== item),
        rectified: [...context.rectified, { item, proof, on: event.on }],
      };
    }),
    ...clock.actions,
  },
  guards: clock.guards,
}).createMachine({
  id: 'assessment',
  context: {
    ...initialClock,
    targets: [],
    adjustments: [],
    selfCheckedOn: null,
    inspectedOn: null,
    inspector: null,
    results: [],
    open: [],
    rectified: [],
  },
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        setTargets: { target: 'targets', actions: 'noteTargets' },
        inspect: { target: 'inspected', actions: 'noteInspection' },
        ...clock.whileOwed,
        ...clock.untilBegun,
      },
    },
    targets: {
      on: {
        adjust: { target: 'adjusted', actions: 'noteAdjustment' },
        selfCheck: { target: 'selfChecked', actions: 'noteSelfCheck' },
        inspect: { target: 'inspected', actions: 'noteInspection' },
        ...clock.whileOwed,
      },
    },
    adjusted: {
      on: {
        adjust: { target: 'adjusted', actions: 'noteAdjustment' },
        selfCheck: { target: 'selfChecked', actions: 'noteSelfCheck' },
        inspect: { target: 'inspected', actions: 'noteInspection' },
        ...clock.whileOwed,
      },
    },
    selfChecked: {
      on: {
        inspect: { target: 'inspected', actions: 'noteInspection' },
        ...clock.whileOwed,
      },
    },
    // The superior did not come in time. It can still come, and it stays on record that it was late.
    overdue: {
      on: {
        setTargets: { actions: 'noteTargets' },
        selfCheck: { actions: 'noteSelfCheck' },
        inspect: { target: 'inspected', actions: 'noteInspection' },
      },
    },
    inspected: {
      on: {
        score: { target: 'scored', actions: 'noteResults' },
      },
    },
    scored: {
      on: {
        feedBack: { target: 'feedback', actions: 'noteFeedback' },
      },
    },
    feedback: {
      tags: ['done'],
      on: {
        rectify: { target: 'rectifying', actions: 'noteRectified' },
        archive: 'archived',
      },
    },
    rectifying: {
      tags: ['done'],
      on: {
        rectify: { target: 'rectifying', actions: 'noteRectified' },
        archive: 'archived',
      },
    },
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
});
