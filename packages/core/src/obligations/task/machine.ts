/** The life of a task: the simple obligation, done and looked at. */
import { assertEvent, assign, setup } from 'xstate';
import type { Day } from '../../calendar/day.ts';
import { type ClockContext, initialClock } from '../../machine/clock-events.ts';
import { clockLife } from '../../machine/clock-life.ts';
import type { MachineEvent, MachineInput } from '../../machine/define-obligation.ts';
import type { taskEvents } from './events.ts';

/** A talk, a visit, a contact. Without names when it was in confidence. */
export interface LogEntry {
  readonly on: Day;
  readonly kind: string;
  readonly who: string | null;
  readonly whom: string | null;
}

export interface TaskContext extends ClockContext {
  readonly log: readonly LogEntry[];
  readonly doneOn: Day | null;
  readonly summary: string | null;
  /** The cycle whose record shows it. */
  readonly at: string | null;
  readonly people: readonly string[];
  readonly hours: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly reopened: readonly { readonly on: Day; readonly reason: string }[];
  readonly verifiedOn: Day | null;
}

const clock = clockLife<typeof taskEvents>({ fulfilledBy: 'finish' });

/** Talks and visits can be logged as long as the task is not done. */
const logging = { log: { actions: 'noteLog' }, logInConfidence: { actions: 'noteConfidence' } } as const;

export const taskMachine = setup({
  types: {} as { context: TaskContext; events: MachineEvent<typeof taskEvents>; input: MachineInput },
  actions: {
    noteLog: assign(({ context, event }) => {
      assertEvent(event, 'log');
      return { log: [...context.log, { on: event.on, ...event.payload }] };
    }),
    noteConfidence: assign(({ context, event }) => {
      assertEvent(event, 'logInConfidence');
      return { log: [...context.log, { on: event.on, kind: event.payload.kind, who: null, whom: null }] };
    }),
    noteDone: assign(({ event }) => {
      assertEvent(event, ['finish', 'finishAgain']);
      const { summary, at, people, hours, figures } = event.payload;
      return { doneOn: event.on, summary: summary ?? null, at: at ?? null, people, hours: hours ?? 0, figures };
    }),
    noteVerified: assign(({ event }) => ({ verifiedOn: event.on })),
    noteReopened: assign(({ context, event }) => {
      assertEvent(event, 'reopen');
      return { reopened: [...context.reopened, { on: event.on, reason: event.payload.reason }] };
    }),
    ...clock.actions,
  },
  guards: clock.guards,
}).createMachine({
  id: 'task',
  context: {
    ...initialClock,
    log: [],
    doneOn: null,
    summary: null,
    at: null,
    people: [],
    hours: 0,
    figures: {},
    reopened: [],
    verifiedOn: null,
  },
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: {
      on: {
        // The first entry is work: from here on the task cannot lapse and take it along.
        log: { target: 'begun', actions: 'noteLog' },
        logInConfidence: { target: 'begun', actions: 'noteConfidence' },
        finish: { target: 'done', actions: 'noteDone' },
        ...clock.whileOwed,
        ...clock.untilBegun,
      },
    },
    begun: { on: { ...logging, finish: { target: 'done', actions: 'noteDone' }, ...clock.whileOwed } },
    overdue: { on: { ...logging, finish: { target: 'done', actions: 'noteDone' } } },
    reopened: { on: { ...logging, finishAgain: { target: 'done', actions: 'noteDone' } } },
    done: {
      tags: ['done'],
      on: {
        verify: { target: 'verified', actions: 'noteVerified' },
        reopen: { target: 'reopened', actions: 'noteReopened' },
        archive: 'archived',
      },
    },
    verified: { tags: ['done'], on: { archive: 'archived' } },
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
});
