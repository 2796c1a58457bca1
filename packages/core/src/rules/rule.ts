/** The five kinds of rule as the engine sees them, whatever their types were when they were written. */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { DutyCadence } from '../calendar/cadence.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Day, Timestamp } from '../calendar/day.ts';
import type { DayUnit, Distance } from '../calendar/distance.ts';
import type { Bearer } from '../cycle/cycle.ts';
import type { CycleInScope } from '../cycle/cycle-in-scope.ts';
import type { Evidence } from '../cycle/evidence.ts';
import type { Parameters, Side } from '../machine/define-obligation.ts';
import type { Text, TextData } from '../text/text.ts';
import type { Clause } from './clause.ts';
import type { FactTable } from './fact.ts';
import type { Indicates, Measured } from './indicators/indicator.ts';
import type { Survey } from './indicators/survey.ts';
import type { Found, MessageTable } from './message.ts';
import type { Stricter } from './stricter.ts';

export type Options = Readonly<Record<string, unknown>>;

interface RuleBase {
  readonly clause: Clause;
  /** Why the rule exists, in a sentence for the person it refuses. */
  readonly why: Text;
  readonly options: StandardSchemaV1<unknown, Options>;
  readonly defaults: Options;
  readonly stricter: Readonly<Record<string, Stricter>>;
  readonly messages: MessageTable;
  /** Placeholders of its messages that hold ids of people: in the texts, names stand beside them. Of an effect also of units. */
  readonly people?: readonly string[];
  /** The same of cycles, or of duties: titles and periods stand beside them. */
  readonly cycles?: readonly string[];
  readonly facts: FactTable;
}

/** Which events a check or an effect listens to; no obligation means: all of them. */
export interface Trigger {
  readonly obligation: string | undefined;
  readonly events: readonly string[] | undefined;
  /** Only cycles of these duties; absent means all. */
  readonly duties: readonly string[] | undefined;
}

/** What a rule is handed. Everything is frozen data, or pure. */
export interface Scope {
  readonly options: Options;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly calendar: Calendar;
  readonly found: (messageId: string, data: TextData) => Found;
}

export interface EventInScope {
  readonly type: string;
  readonly payload: unknown;
  /** Local day on which it happened. */
  readonly on: Day;
  /** Local day on which it was written down. */
  readonly recordedOn: Day;
  /** The moment at which it happened. */
  readonly at: Timestamp;
  /** Local time of day on which it happened, `HH:MM`. */
  readonly time: string;
  readonly side: Side;
  /** What was attached to it: kinds, names, types and sizes, and nothing of what is in it. Empty for nothing. */
  readonly evidence: readonly Evidence[];
  /** The officer for whom somebody stands in who does it; undefined where nobody does, and of what is said in confidence. */
  readonly deputyFor?: string | undefined;
}

export interface EventScope extends Scope {
  readonly event: EventInScope;
  /** As it was before the event for a check, as it is after it for an effect. */
  readonly cycle: CycleInScope;
  /** What an event of this obligation is called. */
  readonly titleOf: (event: string) => Text;
}

/** For effects: the side that an event of this cycle is awaited from. */
export interface Senders {
  readonly sideOf: (event: string) => Side;
}

/** For checks: which events of this cycle come one after the other. */
export interface Sequence {
  /** Whether an event lies at or after every one of another that was accepted before it. */
  readonly isOrdered: (event: string, other: string) => boolean;
}

export interface CheckRule extends RuleBase {
  readonly kind: 'check';
  readonly on: Trigger;
  readonly evaluate: (scope: EventScope & Sequence) => readonly Found[];
}

/** By the names of events and states. */
export interface DutyTitles {
  readonly events?: Readonly<Record<string, Text>>;
  readonly states?: Readonly<Record<string, Text>>;
}

/** What becomes of a cycle that nobody has begun when its unit ends. */
export const endings = ['lapses', 'passes-on'] as const;
export type Ending = (typeof endings)[number];

export interface DutyTemplate {
  readonly id: string;
  readonly title: Text;
  readonly obligation: string;
  readonly bearer: Bearer;
  /** Of `each-holder`: the role whose holders bear it, each for themselves. */
  readonly holds?: string;
  readonly parameters: Parameters;
  /** What events and states are called in its cycles, where not as the obligation calls them. */
  readonly titles?: DutyTitles;
  /**
   * Anybody of the unit may raise it, by saying something in confidence; or planning does, when nobody is left on the roster. Without
   * it the unit does, or what happens elsewhere.
   */
  readonly raisedBy?: 'anybody' | 'nobody-left';
  /** Without it, it lapses; what passes on is done by whoever acts for the unit then. */
  readonly atEnd?: Ending;
  /** Options that every cycle keeps among its parameters, for the rules about it: a term runs out as it was counted. */
  readonly keeps?: readonly string[];
  /** Words by which entries of unit files select several duties at once. */
  readonly tags?: readonly string[];
}

export interface DutyRule extends RuleBase {
  readonly kind: 'duty';
  readonly duty: DutyTemplate;
  /** Options always hold the cadence: a unit may owe more often, never less. `occasional` duties are raised, not planned. */
  readonly defaults: Options & { readonly cadence: DutyCadence };
  /** Why it is not owed; nothing means it is. */
  readonly owed: (scope: Scope) => readonly Found[];
}

/** The window in which an event may happen. Rules bound it, none shifts it. */
export interface Bounds {
  readonly notBefore?: Day;
  readonly notAfter?: Day;
  /** Days on which somebody is reminded. */
  readonly remindOn?: readonly Day[];
  /** Working days before the last day that is left once every rule has bounded it. */
  readonly remindBefore?: number;
}

export interface DeadlineRule extends RuleBase {
  readonly kind: 'deadline';
  /** The awaited event: `events` holds exactly one. */
  readonly on: Trigger;
  readonly bounds: (scope: Scope & { readonly cycle: CycleInScope }) => Bounds;
}

/** Something to be done after the commit, as data. */
export interface Intent {
  /** Same key, same deed: it is done once. */
  readonly key: string;
  readonly does: 'remind' | 'escalate' | 'notify' | 'raise';
  /** To a role of a unit, resolved when it is delivered. */
  readonly to: { readonly unit: string; readonly role: string };
  readonly messageId: string;
  readonly data: TextData;
  /**
   * For `raise`: the occasional duty of the same unit that this event gives rise to, what to call the occasion, and
   * what its machine starts with besides the duty's own parameters, so that nobody has to say it again.
   */
  readonly raise?: { readonly duty: string; readonly occasion: string; readonly parameters?: Parameters };
}

export interface EffectRule extends RuleBase {
  readonly kind: 'effect';
  readonly on: Trigger;
  readonly plan: (scope: EventScope & Senders) => readonly Intent[];
  /**
   * A day of its own around the last day for one awaited event: the clock says `remind` then, and asks this rule alone. Without it
   * the rule hears the reminders that deadline rules ask for.
   */
  readonly reminds?: Reminds;
}

/**
 * Data, so that nothing can go wrong with it while days are worked out. How many days is an option of the rule, called as the unit:
 * `days` or `workingDays`.
 */
export interface Reminds {
  /** What is awaited, by its name. */
  readonly event: string;
  readonly unit: DayUnit;
  /** Counted from the last day that is left once every deadline rule has bounded it. */
  readonly side: Distance['side'];
}

/** It is asked when somebody reads, and decides nothing. It looks at no facts: all it sees is on record. */
export interface IndicatorRule extends RuleBase {
  readonly kind: 'indicator';
  readonly indicates: Indicates;
  readonly measure: (scope: Scope & Survey) => Measured;
}

export type Rule = CheckRule | DutyRule | DeadlineRule | EffectRule | IndicatorRule;
export type RuleKind = Rule['kind'];
