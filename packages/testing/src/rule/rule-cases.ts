/** What an author says of a rule: attempts that it lets through, attempts that it refuses, and with which words. */
import type {
  Bounds,
  CalendarData,
  Cycle,
  CycleInBrief,
  CycleInSurvey,
  Day,
  EventInSurvey,
  Evidence,
  Intent,
  Obligation,
  Parameters,
  RosterRow,
  Rule,
  RuleInSurvey,
  RuleKind,
  Side,
  Text,
  TextData,
} from '@obligato/core';
import type { Part, TypesOf } from './types-of.ts';

/** Something that happened to the cycle before, stepped by the obligation's own machine. */
export interface Step {
  readonly event: string;
  readonly on: Day;
  readonly payload?: unknown;
}

/** The cycle that it happens to; whatever is left out is filled in. */
export interface CaseCycle extends Partial<Pick<Cycle, 'unit' | 'duty' | 'bearer' | 'owedBy' | 'occasion' | 'dues'>> {
  /** `2026-Q1`; the year 2026 when absent. */
  readonly period?: string;
  readonly parameters?: Parameters;
}

/** What a rule is asked about. Everything is plain data. */
export interface Scene<R extends Rule = Rule> extends Setting<R> {
  readonly name?: string | Text;
}

interface Setting<R extends Rule> {
  /** Options that differ from the rule's defaults. */
  readonly options?: Readonly<Part<TypesOf<R>['options']>>;
  /** The values of the facts, by the names that the rule gives them. */
  readonly facts?: Readonly<Part<TypesOf<R>['facts']>>;
  readonly cycle?: CaseCycle;
  /** What happened before. */
  readonly after?: readonly Step[];
}

/** An event that the rule hears. */
export type EventScene<R extends Rule = Rule> = Scene<R> & Happening & Heard<TypesOf<R>['payloads']>;

interface Happening {
  /** Only for a rule about every obligation. */
  readonly obligation?: string;
  /** The day on which it happens; the day of the last step when absent. */
  readonly on?: Day;
  /** `09:00` when absent. */
  readonly time?: string;
  /** The day on which it is written down; the same day when absent. */
  readonly recordedOn?: Day;
  /** What is attached; nothing when absent. */
  readonly evidence?: readonly Evidence[];
  readonly side?: Side;
}

/** One of the rule's events with its payload, or with the part of it that is not given for all; some rules hear none. */
type Heard<Payloads> = keyof Payloads extends never
  ? unknown
  : {
      readonly [Event in keyof Payloads & string]: {
        /** May be left out when the rule hears only one. */
        readonly event?: Event;
        readonly payload?: Payloads[Event] extends object ? Partial<Payloads[Event]> : Payloads[Event];
      };
    }[keyof Payloads & string];

/** The messages of an answer, in any order: an id, or an id with some of the values that it is filled with. */
export type Said<Id extends string = string> = Id | { readonly message: Id; readonly data?: TextData };

type Saying<R extends Rule> = { readonly says: readonly Said<TypesOf<R>['messages']>[] };
type PlannedIntent<R extends Rule> = Partial<Omit<Intent, 'messageId'>> & {
  readonly messageId?: TypesOf<R>['messages'];
};

export type Denied<R extends Rule = Rule> = EventScene<R> & Saying<R>;
export type Unowed<R extends Rule = Rule> = Scene<R> & Saying<R>;
export type Bounding<R extends Rule = Rule> = Scene<R> & { readonly gives: Bounds };
export type Planning<R extends Rule = Rule> = EventScene<R> & { readonly plans: readonly PlannedIntent<R>[] };

/** A decision in a window of records; whatever is left out is filled in. */
export interface SurveyedEvent extends Partial<Omit<EventInSurvey, 'type' | 'on'>> {
  readonly type: string;
  /** The day on which it happened. */
  readonly on: Day;
  /** The local time at which it happened; `09:00` when absent. */
  readonly time?: string;
  /** The day and the local time at which it was written down: `2026-06-29 10:15`; when it happened, when absent. */
  readonly recorded?: string;
}

/** A cycle in a window of records; whatever is left out is filled in. */
export interface SurveyedCycle extends Partial<Omit<CycleInSurvey, 'period' | 'events' | 'refusals'>> {
  /** `2026-Q1`; the year 2026 when absent. */
  readonly period?: string;
  readonly events?: readonly SurveyedEvent[];
  readonly refusals?: readonly SurveyedEvent[];
}

/** A duty that a unit shares, as far as it is kept of units below and of the year before. */
export interface SurveyedBrief extends Partial<Omit<CycleInBrief, 'period'>> {
  /** `2026-Q1`; the year 2026 when absent. */
  readonly period?: string;
}

/** A window of a unit's records: the year 2026 when nothing else is said. */
export interface SurveyedRecords {
  readonly from?: Day;
  readonly to?: Day;
  readonly cycles?: readonly SurveyedCycle[];
  readonly borne?: readonly SurveyedCycle[];
  readonly below?: readonly SurveyedBrief[];
  readonly earlier?: readonly SurveyedBrief[];
  readonly rules?: readonly Partial<RuleInSurvey>[];
  readonly roster?: readonly RosterRow[];
}

/** For an indicator: the records that it looks at, and what it makes of them. */
export interface Measuring<R extends Rule = Rule> {
  readonly name?: string | Text;
  readonly options?: Readonly<Part<TypesOf<R>['options']>>;
  readonly records: SurveyedRecords;
  /** The figure, with the messages behind it where they are said; or the message that says why there is none. */
  readonly gives:
    | {
        readonly numerator: number;
        readonly denominator: number;
        readonly also?: Readonly<Record<string, number>>;
        readonly says?: readonly Said<TypesOf<R>['messages']>[];
      }
    | { readonly notMeasured: TypesOf<R>['messages'] };
}

/** The cases of a rule; of a rule that `defineRule` made, typed by its events, options, facts and messages. */
export interface RuleCases<R extends Rule = Rule> {
  /** How the rule is called, `organ/notice`. */
  readonly name?: string;
  /** What every case has in common; a case's own words hold where both speak. */
  readonly given?: Setting<R> & Happening & Heard<TypesOf<R>['payloads']>;
  /** For a check. */
  readonly admits?: Of<R, 'check', EventScene<R>>;
  readonly denies?: Of<R, 'check', Denied<R>>;
  /** For a duty: units that owe it, and units that do not, with the reason. */
  readonly owed?: Of<R, 'duty', Scene<R>>;
  readonly notOwed?: Of<R, 'duty', Unowed<R>>;
  /** For a deadline: the bounds that it gives. */
  readonly bounds?: Of<R, 'deadline', Bounding<R>>;
  /** For an effect: events at which nothing is to be done, and those at which something is. */
  readonly silent?: Of<R, 'effect', EventScene<R>>;
  readonly acts?: Of<R, 'effect', Planning<R>>;
  /** For an indicator: what it makes of some records. */
  readonly measures?: Of<R, 'indicator', Measuring<R>>;
  /** Of a numeric option: by how much one case is just beyond another (1 when absent), or why it has no such pair. */
  readonly limits?: { readonly [Option in keyof TypesOf<R>['options']]?: number | { readonly none: string } };
  /** Obligations that plugins bring, where the rule is not about one: its own is known. */
  readonly obligations?: readonly Obligation[];
  /** Monday to Friday when absent. */
  readonly calendar?: CalendarData;
  /** How long one answer may take; 250 when absent. */
  readonly budgetMs?: number;
}

/**
 * The cases of several rules by their names: every rule has some, and each is typed by its rule.
 *
 * @example
 * const rules = { 'room-number': roomNumber };
 * const cases: CasesOf<typeof rules> = { 'room-number': { admits: [], denies: [] } };
 */
export type CasesOf<Rules extends Readonly<Record<string, Rule>>> = {
  readonly [Name in keyof Rules]: RuleCases<Rules[Name]>;
};

/** Cases of a list that only rules of one kind have. */
type Of<R extends Rule, Kind extends RuleKind, Item> = Kind extends R['kind'] ? readonly Item[] : never;

/** The lists of cases that each kind of rule needs, and those that may be empty. */
export const listsOf = {
  check: { needs: ['admits', 'denies'], has: ['admits', 'denies'] },
  duty: { needs: ['owed'], has: ['owed', 'notOwed'] },
  deadline: { needs: ['bounds'], has: ['bounds'] },
  effect: { needs: ['acts'], has: ['silent', 'acts'] },
  indicator: { needs: ['measures'], has: ['measures'] },
} as const satisfies Record<RuleKind, { readonly needs: readonly string[]; readonly has: readonly string[] }>;

export type CaseList = (typeof listsOf)[keyof typeof listsOf]['has'][number];
