/** How a rule is written: typed by its obligation, its options, its facts and its messages. At run time it is plain data. */

import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Calendar } from '../calendar/calendar.ts';
import type { DutyCadence } from '../calendar/period.ts';
import type { Bearer } from '../cycle/cycle.ts';
import type { CycleInScope } from '../cycle/cycle-in-scope.ts';
import type { EventTable, Obligation, Parameters, PayloadOf } from '../machine/define-obligation.ts';
import type { Text } from '../text/text.ts';
import type { Clause } from './clause.ts';
import type { FactTable, FactValues } from './fact.ts';
import type { DataFor, Found, FoundMaker, MessageTable } from './message.ts';
import type { Bounds, EventInScope, Intent, Rule, Senders } from './rule.ts';
import type { StricterFor } from './stricter.ts';

type Base<O extends object, M extends MessageTable, F extends FactTable> = {
  readonly clause: Clause;
  readonly why: Text;
  /** A zod object, or any Standard Schema, of the options with every default filled in. */
  readonly options: StandardSchemaV1<unknown, O>;
  readonly defaults: NoInfer<O>;
  /** For every option, which way is stricter. */
  readonly stricter: { readonly [K in keyof NoInfer<O>]: StricterFor<NoInfer<O>[K]> };
  readonly messages: M;
  readonly facts?: F;
};

type TypedScope<O, M extends MessageTable, F extends FactTable> = {
  readonly options: Readonly<O>;
  readonly facts: FactValues<F>;
  readonly calendar: Calendar;
  readonly found: FoundMaker<M>;
};

/** Rules about events can call the events by their titles. */
type Titles = { readonly titleOf: (event: string) => Text };

type AnyObligation = Obligation<string, unknown, EventTable>;

/** The obligation's context, and the payload of each listened event, as the rule's function sees them. */
type TypedEvent<Ob extends AnyObligation, E extends string> = {
  [K in E]: Omit<EventInScope, 'type' | 'payload'> & {
    readonly type: K;
    readonly payload: Ob extends Obligation<string, unknown, infer Events> ? PayloadOf<Events, K> : unknown;
  };
}[E];

type TypedCycle<Ob extends AnyObligation> = Omit<CycleInScope, 'context'> & {
  readonly context: NonNullable<Ob['Context']>;
};

type OnEvents<Ob extends AnyObligation, E extends string> = {
  readonly obligation: Ob;
  readonly events: readonly E[];
  readonly duties?: readonly string[];
};

/**
 * For rules about every event of every obligation, such as "written down late". One that is about a few of them names them:
 * `{ obligation: 'every', events: ['archive'] }`.
 */
export const everyEvent = Object.freeze({ obligation: 'every' as const });

/** Events of these names, of whatever obligation. */
type OfAnyObligation = { readonly obligation: 'every'; readonly events: readonly string[] };

type TypedIntent<M extends MessageTable> = {
  [Id in keyof M & string]: Omit<Intent, 'messageId' | 'data'> & {
    readonly messageId: Id;
    readonly data: DataFor<M[Id]>;
  };
}[keyof M & string];

/**
 * Declares a rule. Which of the four kinds it is decides what its function may answer, and how answers combine:
 *
 * - `check`: findings on an event. All are collected; any `deny` refuses.
 * - `duty`: what a unit owes; its function says why not, if not.
 * - `deadline`: bounds of a day; the latest `notBefore` and the earliest `notAfter` hold.
 * - `effect`: intents, performed once per key after the commit.
 *
 * Functions must be pure: same scope, same answer, no I/O, no clock.
 *
 * @example
 * const chairNamed = defineRule({
 *   kind: 'check',
 *   on: { obligation: meeting, events: ['open'] },
 *   clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '2', confidence: 'local' },
 *   why: { en: 'Somebody must answer for the meeting.', 'zh-CN': '会议须有人负责。' },
 *   options: z.strictObject({}), defaults: {}, stricter: {},
 *   messages: { absent: { en: '{{chair}} chairs, but is not present.', 'zh-CN': '主持人{{chair}}未到会。' } },
 *   evaluate: ({ event, found }) =>
 *     event.payload.attendance.some((entry) => entry.member === event.payload.chair && entry.present)
 *       ? []
 *       : [found('absent', { chair: event.payload.chair })],
 * });
 */
export function defineRule<
  Ob extends AnyObligation,
  const E extends keyof Ob['events'] & string,
  O extends object,
  const M extends MessageTable,
  const F extends FactTable = Record<never, never>,
>(
  rule: Base<O, M, F> & {
    readonly kind: 'check';
    readonly on: OnEvents<Ob, E>;
    readonly evaluate: (
      scope: TypedScope<O, M, F> & Titles & { readonly event: TypedEvent<Ob, E>; readonly cycle: TypedCycle<Ob> },
    ) => readonly Found[];
  },
): Rule;
export function defineRule<
  O extends object,
  const M extends MessageTable,
  const F extends FactTable = Record<never, never>,
>(
  rule: Base<O, M, F> & {
    readonly kind: 'check';
    readonly on: typeof everyEvent | OfAnyObligation;
    readonly evaluate: (
      scope: TypedScope<O, M, F> & Titles & { readonly event: EventInScope; readonly cycle: CycleInScope },
    ) => readonly Found[];
  },
): Rule;
export function defineRule<
  O extends { cadence: DutyCadence },
  const M extends MessageTable,
  const F extends FactTable = Record<never, never>,
>(
  rule: Base<O, M, F> & {
    readonly kind: 'duty';
    readonly duty: {
      readonly id: string;
      readonly title: Text;
      readonly obligation: AnyObligation;
      readonly bearer: Bearer;
      readonly parameters?: Parameters;
      readonly keeps?: readonly (keyof NoInfer<O> & string)[];
      readonly tags?: readonly string[];
    };
    readonly owed: (scope: TypedScope<O, M, F>) => readonly Found[];
  },
): Rule;
export function defineRule<
  Ob extends AnyObligation,
  const E extends keyof Ob['events'] & string,
  O extends object,
  const M extends MessageTable,
  const F extends FactTable = Record<never, never>,
>(
  rule: Base<O, M, F> & {
    readonly kind: 'deadline';
    readonly on: { readonly obligation: Ob; readonly event: E; readonly duties?: readonly string[] };
    readonly bounds: (scope: TypedScope<O, M, F> & { readonly cycle: TypedCycle<Ob> }) => Bounds;
  },
): Rule;
export function defineRule<
  Ob extends AnyObligation,
  const E extends keyof Ob['events'] & string,
  O extends object,
  const M extends MessageTable,
  const F extends FactTable = Record<never, never>,
>(
  rule: Base<O, M, F> & {
    readonly kind: 'effect';
    readonly on: OnEvents<Ob, E> | OfAnyObligation;
    readonly plan: (
      scope: TypedScope<O, M, F> & Titles & Senders & { readonly event: EventInScope; readonly cycle: CycleInScope },
    ) => readonly TypedIntent<M>[];
  },
): Rule;
export function defineRule(rule: Written): Rule {
  const { facts = {}, ...rest } = rule;
  return Object.freeze({ ...rest, facts, ...plainTrigger(rule), ...plainDuty(rule) }) as unknown as Rule;
}

interface Written {
  readonly kind: Rule['kind'];
  readonly facts?: FactTable;
  readonly on?: {
    readonly obligation: AnyObligation | 'every';
    readonly events?: readonly string[];
    readonly event?: string;
    readonly duties?: readonly string[];
  };
  readonly duty?: { readonly obligation: AnyObligation; readonly parameters?: Parameters };
}

/** Obligations are named, not held: a rule stays data that can be listed, compared and printed. */
function plainTrigger({ on }: Written) {
  if (!on) return {};
  const obligation = on.obligation === 'every' ? undefined : on.obligation.name;
  const events = on.event === undefined ? on.events : [on.event];
  return { on: Object.freeze({ obligation, events, duties: on.duties }) };
}

function plainDuty({ duty }: Written) {
  if (!duty) return {};
  return { duty: Object.freeze({ parameters: {}, ...duty, obligation: duty.obligation.name }) };
}
