/** What a unit file says, with the place of every value. Reading files is the shell's business; this is their content. */
import type { Day } from '../calendar/day.ts';
import type { FiscalYear } from '../calendar/year.ts';
import type { Origin } from '../text/problem.ts';
import type { Located } from './located.ts';

/** A value and where somebody wrote it. */
export interface Stated<T = unknown> {
  readonly value: T;
  readonly origin: Origin;
}

/** One entry under `rules:`. */
export interface RuleStatement {
  readonly rule: string;
  readonly origin: Origin;
  readonly severity?: Stated;
  readonly options: Readonly<Record<string, Stated>>;
  /** Stricter values on trial beside those that bind: they observe only. */
  readonly trial?: { readonly origin: Origin; readonly options: Readonly<Record<string, Stated>> };
  /** The entry binds cycles whose period starts within these days. */
  readonly since?: Stated<Day>;
  readonly until?: Stated<Day>;
  /** Narrows the entry to some duties, tags or periods. */
  readonly for?: Located;
  /** `immediately`: cycles that are running already are bound too. Then somebody says why. */
  readonly effective?: Stated;
  readonly because?: Stated<string>;
  /** The local clause behind the entry, in the unit's own words. */
  readonly clause?: string;
}

/** Words of an entry that are not options of its rule. */
export const entryWords = ['severity', 'trial', 'since', 'until', 'for', 'effective', 'because', 'clause'] as const;

/** One item under `waivers:`: a loosening that this unit grants to one below it. */
export interface WaiverStatement {
  readonly origin: Origin;
  readonly unit: Stated<string>;
  readonly rule: Stated<string>;
  /** What holds instead, for whatever is named. */
  readonly severity?: Stated;
  readonly options: Readonly<Record<string, Stated>>;
  readonly since?: Stated<Day>;
  /** The last day on which a period that starts is loosened. */
  readonly until: Stated<Day>;
  readonly reason: Stated<string>;
  readonly grantedBy: Stated<string>;
}

/** Words of a waiver that are not options of its rule. */
export const waiverWords = ['unit', 'rule', 'severity', 'since', 'until', 'reason', 'grantedBy'] as const;

/** One rule under `local:`, written as data. */
export interface LocalStatement {
  readonly name: string;
  readonly origin: Origin;
  readonly body: Located;
}

/** From a day on the unit stands below another. */
export interface MoveStatement {
  readonly from: Stated<Day>;
  readonly unit: Stated<string>;
}

export interface UnitSource {
  readonly unit: string;
  readonly title: string;
  /** The unit above, for as long as it does not move. */
  readonly parent?: Stated<string>;
  /** By which its duties' years are counted, and those of the units below it. */
  readonly year?: Stated<FiscalYear>;
  /** In the order of their days. */
  readonly moves?: readonly MoveStatement[];
  /** The first day on which there is such a unit; it has always been there when absent. */
  readonly from?: Stated<Day>;
  /** The last day. */
  readonly until?: Stated<Day>;
  /** Who goes on with what it leaves: one for a rename or a merger, several where it is divided. */
  readonly successors?: readonly Stated<string>[];
  readonly origin: Origin;
  /** Presets, composed inside the unit: the last wins. */
  readonly extends: readonly Stated<string>[];
  readonly rules: readonly RuleStatement[];
  readonly waivers?: readonly WaiverStatement[];
  /** Rules written as data, in force for the unit and everything below it. */
  readonly local?: readonly LocalStatement[];
}
