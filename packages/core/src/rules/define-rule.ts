/** How a rule is written: typed by its obligation, its options, its facts and its messages. At run time it is plain data. */

import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import type { DutyCadence } from '../calendar/cadence.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { DayUnit, Distance } from '../calendar/distance.ts';
import type { Bearer } from '../cycle/cycle.ts';
import type { CycleInScope } from '../cycle/cycle-in-scope.ts';
import type { clockEvents } from '../machine/clock-events.ts';
import type { EventTable, Obligation, Parameters, PayloadInput, PayloadOf } from '../machine/define-obligation.ts';
import { ofAllCopies } from '../machine/fields/of-all-copies.ts';
import type { Text } from '../text/text.ts';
import type { Clause } from './clause.ts';
import type { FactTable, FactValues } from './fact.ts';
import type { Indicates, Measured } from './indicators/indicator.ts';
import type { Survey } from './indicators/survey.ts';
import { withKindOptions } from './kind-options.ts';
import type { DataFor, Found, FoundMaker, MessageTable } from './message.ts';
import type { Bounds, Ending, EventInScope, Intent, Rule, RuleKind, Senders, Sequence } from './rule.ts';
import type { StricterFor } from './stricter.ts';

/** What a rule is about: one obligation, or every one. */
type RuleSubject = Obligation<string, unknown, EventTable> | 'every';

/** What is certain of the events of a subject: of every obligation only those of the clock, which all of them share. */
type EventsOf<About extends RuleSubject> =
  About extends Obligation<string, unknown, infer Events> ? Events : typeof clockEvents;

/** Whoever is about every obligation may name any event. */
type EventNameOf<About extends RuleSubject> = About extends 'every' ? string : keyof EventsOf<About> & string;

/**
 * A rule as it is written. It is one union told apart by `kind`, and not a function for each kind or an overload: so the
 * compiler says what is wrong inside the kind that was meant.
 */
type RuleDefinition<
  About extends RuleSubject,
  Event extends string,
  Options extends object,
  Messages extends MessageTable,
  FactsLookedAt extends FactTable,
> = Common<Options, Messages, FactsLookedAt> &
  (
    | CheckDefinition<About, Event, TypedScope<Options, Messages, FactsLookedAt>>
    | DutyDefinition<About, Options, TypedScope<Options, Messages, FactsLookedAt>>
    | DeadlineDefinition<About, Event, TypedScope<Options, Messages, FactsLookedAt>>
    | EffectDefinition<About, Event, Options, Messages, TypedScope<Options, Messages, FactsLookedAt>>
    | IndicatorDefinition<TypedScope<Options, Messages, FactsLookedAt>>
  );

type Common<O extends object, M extends MessageTable, F extends FactTable> = {
  readonly clause: Clause;
  readonly why: Text;
  /** A zod object, or any Standard Schema, of the options with every default filled in. */
  readonly options: StandardSchemaV1<unknown, O>;
  readonly defaults: NoInfer<O>;
  /** For every option, which way is stricter. */
  readonly stricter: { readonly [K in keyof NoInfer<O>]: StricterFor<NoInfer<O>[K]> };
  readonly messages: M;
  /** Which placeholders hold ids of people (in effects also of units): readers are told their names as well. `data` keeps the ids. */
  readonly people?: readonly (keyof DataFor<M[keyof M]> & string)[];
  /** Which placeholders hold ids of cycles or duties: readers are told their titles as well. */
  readonly cycles?: readonly (keyof DataFor<M[keyof M]> & string)[];
  readonly facts?: F;
};

interface CheckDefinition<About extends RuleSubject, E extends string, Scope> {
  readonly kind: 'check';
  readonly on: OnEvents<About, E> | EveryEvent;
  readonly evaluate: (scope: Scope & Sequence & EventScopeOf<About, E>) => readonly Found[];
}

interface DutyDefinition<About extends RuleSubject, O extends object, Scope> {
  readonly kind: 'duty';
  readonly duty: {
    readonly id: string;
    readonly title: Text;
    readonly obligation: Exclude<About, 'every'>;
    readonly bearer: Bearer;
    readonly holds?: string;
    readonly parameters?: Parameters;
    readonly titles?: {
      readonly events?: { readonly [Event in keyof EventsOf<About> & string]?: Text };
      readonly states?: Readonly<Record<string, Text>>;
    };
    readonly keeps?: readonly (keyof NoInfer<O> & string)[];
    readonly tags?: readonly string[];
    readonly raisedBy?: 'anybody' | 'nobody-left';
    readonly atEnd?: Ending;
  };
  /** Options always hold the cadence. */
  readonly defaults: { readonly cadence: DutyCadence };
  readonly owed: (scope: Scope) => readonly Found[];
}

interface DeadlineDefinition<About extends RuleSubject, E extends string, Scope> {
  readonly kind: 'deadline';
  readonly on: {
    readonly obligation: Exclude<About, 'every'>;
    readonly event: E;
    readonly duties?: readonly string[];
  };
  readonly bounds: (scope: Scope & { readonly cycle: CycleOf<About> }) => Bounds;
}

interface EffectDefinition<
  About extends RuleSubject,
  E extends string,
  O extends object,
  M extends MessageTable,
  Scope,
> {
  readonly kind: 'effect';
  readonly on: OnEvents<About, E> | EveryEvent;
  readonly plan: (scope: Scope & Senders & EventScopeOf<About, E>) => readonly TypedIntent<M>[];
  /**
   * A day of its own around the last day for an awaited event: then `events` names `remind`, and no other rule hears that one. The
   * option called as the unit says how many days.
   */
  readonly reminds?: {
    readonly event: EventNameOf<About>;
    readonly unit: Extract<keyof NoInfer<O>, DayUnit>;
    readonly side: Distance['side'];
  };
}

interface IndicatorDefinition<Scope> {
  readonly kind: 'indicator';
  readonly indicates: Indicates;
  /** All it sees is on record. */
  readonly facts?: Record<string, never>;
  readonly measure: (scope: Scope & Survey) => Measured;
}

interface OnEvents<About extends RuleSubject, E extends string> {
  readonly obligation: About;
  readonly events: readonly E[];
  readonly duties?: readonly string[];
}

interface EveryEvent {
  readonly obligation: 'every';
}

type TypedScope<O, M extends MessageTable, F extends FactTable> = {
  readonly options: Readonly<O>;
  readonly facts: FactValues<F>;
  readonly calendar: Calendar;
  readonly found: FoundMaker<M>;
};

/** Rules about events can call the events by their titles. */
interface EventScopeOf<About extends RuleSubject, E extends string> {
  readonly event: TypedEvent<EventsOf<About>, E>;
  readonly cycle: CycleOf<About>;
  readonly titleOf: (event: string) => Text;
}

/** The payload of each listened event, as the rule's function sees it. */
type TypedEvent<Events extends EventTable, E extends string> = {
  [Name in E]: Omit<EventInScope, 'type' | 'payload'> & {
    readonly type: Name;
    readonly payload: Name extends keyof Events ? PayloadOf<Events, Name> : unknown;
  };
}[E];

/** With the context that the obligation's machine keeps. */
type CycleOf<About extends RuleSubject> =
  About extends Obligation<string, unknown, EventTable>
    ? Omit<CycleInScope, 'context'> & { readonly context: NonNullable<About['Context']> }
    : CycleInScope;

type TypedIntent<M extends MessageTable> = {
  [Id in keyof M & string]: Omit<Intent, 'messageId' | 'data'> & {
    readonly messageId: Id;
    readonly data: DataFor<M[Id]>;
  };
}[keyof M & string];

/**
 * For rules about every event of every obligation, such as "written down late". One that is about a few of them names them:
 * `{ obligation: 'every', events: ['archive'] }`.
 */
export const everyEvent = Object.freeze({ obligation: 'every' as const });

/** A rule that still knows how it was written, so that its cases can be typed: events with payloads, options, facts, messages. */
export type DefinedRule<Kind extends RuleKind, Types extends RuleTypes> = Extract<Rule, { readonly kind: Kind }> & {
  /** Never present at run time. */
  readonly Types?: Types;
};

/** The types that a rule was written with. */
export interface RuleTypes {
  /** The payload of each event that a check or an effect hears, as it is sent. */
  readonly payloads: object;
  readonly options: object;
  readonly facts: object;
  /** The ids of its messages. */
  readonly messages: string;
}

/**
 * Declares a rule. Which of the five kinds it is decides what its function may answer, and how answers combine:
 *
 * - `check`: findings on an event. All are collected; any `deny` refuses.
 * - `duty`: what a unit owes; its function says why not, if not.
 * - `deadline`: bounds of a day; the latest `notBefore` and the earliest `notAfter` hold.
 * - `effect`: intents, performed once per key after the commit.
 * - `indicator`: a figure with what is behind it; figures stand side by side, and are never summed or ranked.
 *
 * Functions must be pure: same scope, same answer, no I/O, no clock.
 *
 * @example
 * const chairNamed = defineRule({
 *   kind: 'check',
 *   on: { obligation: meeting, events: ['open'] },
 *   clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '2', confidence: 'local' },
 *   why: { en: 'Somebody must answer for the meeting.', 'zh-CN': '会议须有人负责。' },
 *   ...noOptions,
 *   messages: { absent: { en: '{{chair}} chairs, but is not present.', 'zh-CN': '主持人{{chair}}未到会。' } },
 *   evaluate: ({ event, found }) =>
 *     event.payload.attendance.some((entry) => entry.member === event.payload.chair && entry.present)
 *       ? []
 *       : [found('absent', { chair: event.payload.chair })],
 * });
 */
export function defineRule<
  const Kind extends RuleKind,
  About extends RuleSubject,
  const Event extends EventNameOf<About>,
  Options extends object,
  const Messages extends MessageTable,
  const FactsLookedAt extends FactTable = Record<never, never>,
>(
  rule: { readonly kind: Kind } & RuleDefinition<About, Event, Options, Messages, FactsLookedAt>,
): DefinedRule<
  Kind,
  {
    // Written out, so that declarations of rules hold these payloads and not a reference to all events of the obligation.
    readonly payloads: {
      readonly [Name in Kind extends 'check' | 'effect' ? Event : never]: Name extends keyof EventsOf<About>
        ? PayloadInput<EventsOf<About>, Name>
        : unknown;
    };
    readonly options: Options;
    readonly facts: FactValues<FactsLookedAt>;
    readonly messages: keyof Messages & string;
  }
>;
export function defineRule(rule: Written): Rule {
  const { facts = {}, ...rest } = rule;
  const defined = Object.freeze({
    ...rest,
    facts,
    ...plainTrigger(rule),
    ...withKindOptions(rule),
    ...plainDuty(rule),
  }) as unknown as Rule;
  const { obligation } = rule.on ?? rule.duty ?? {};
  if (typeof obligation === 'object') obligations.set(defined, obligation);
  return defined;
}

/** Of a rule about which there is nothing to set but its severity, ready to be spread into `defineRule`. */
export const noOptions = { options: z.strictObject({}), defaults: {}, stricter: {} } as const;

/** Beside the rules, since a rule names its obligation and does not hold it. */
const obligations = ofAllCopies('obligations-of-rules', () => new WeakMap<Rule, Obligation>());

/**
 * The obligation that a rule was defined with; undefined for a rule about every obligation, and for a copy of a rule.
 *
 * @example
 * obligationOfRule(chairNamed)?.name // → 'meeting'
 */
export const obligationOfRule = (rule: Rule): Obligation | undefined => obligations.get(rule);

interface Written extends Pick<Rule, 'options' | 'defaults' | 'stricter'> {
  readonly kind: Rule['kind'];
  readonly facts?: FactTable;
  readonly on?: {
    readonly obligation: RuleSubject;
    readonly events?: readonly string[];
    readonly event?: string;
    readonly duties?: readonly string[];
  };
  readonly duty?: { readonly obligation: Obligation; readonly parameters?: Parameters };
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
