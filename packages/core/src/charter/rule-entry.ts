/** A rule as it holds for a unit: every value the cascade arrived at, and where it was stated. */
import type { Day } from '../calendar/day.ts';
import type { Options, Rule } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import type { Origin } from '../text/problem.ts';
import type { Selector } from './selectors/selector.ts';

export interface RuleEntry<R extends Rule = Rule> {
  readonly id: string;
  readonly rule: R;
  /** `name@version` of the plugin it comes from; for a rule written as data, `unit@digest` of what was written. */
  readonly plugin: string;
  readonly severity: Severity;
  readonly options: Options;
  /** Where the severity (`severity`) and each option were stated; absent for the rule's own default. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** The unit whose file states each of them: only it can grant a waiver. */
  readonly owners?: Readonly<Record<string, string>>;
  /** The local clause stated with the entry. */
  readonly clause: string | undefined;
  /** Stricter values that are tried beside these. */
  readonly trial?: Trial;
  /** It is such a trial itself: made of an entry whenever rules are asked, and never stated. */
  readonly isTrial?: true;
  /** What is stated for some duties, tags or periods only, joined where it matches. */
  readonly narrowed?: readonly NarrowedEntry[];
  /** What a superior lets this unit off, and until when. */
  readonly waivers?: readonly WaiverAtWork[];
  /** Why the entry binds cycles that were running when it was written. */
  readonly immediate?: readonly ImmediateReason[];
}

/** Options on trial, and where each was stated. */
export interface Trial {
  readonly options: Options;
  readonly origins: Readonly<Record<string, Origin>>;
}

/** An entry with a selector. Holds only what it states. */
export interface NarrowedEntry {
  readonly for: Selector;
  readonly unit: string;
  readonly severity?: Severity;
  readonly options: Options;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly clause?: string;
}

/** One value that a waiver loosened. */
export interface WaiverAtWork {
  /** `severity`, or the option's name. */
  readonly name: string;
  readonly value: unknown;
  /** What would hold without the waiver. */
  readonly instead: unknown;
  /** The unit that grants it, and the person who signed. */
  readonly by: string;
  readonly grantedBy: string;
  readonly reason: string;
  readonly until: Day;
  readonly origin: Origin;
}

export interface ImmediateReason {
  readonly unit: string;
  readonly because: string;
  readonly origin: Origin;
}

/** A statement marked `effective: immediately`, kept apart so that it can be joined to the charters of running cycles. */
export interface ImmediateStatement extends ImmediateReason {
  readonly rule: string;
  readonly for: Selector | undefined;
  readonly severity?: Severity;
  readonly options: Options;
  readonly origins: Readonly<Record<string, Origin>>;
}
