/** What a unit file says, with the place of every value. Reading files is the shell's business; this is their content. */
import type { Day } from '../calendar/day.ts';
import type { Origin } from '../problem.ts';

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
  /** The entry binds cycles whose period starts within these days. */
  readonly since?: Stated<Day>;
  readonly until?: Stated<Day>;
  /** The local clause behind the entry, in the unit's own words. */
  readonly clause?: string;
}

export interface UnitSource {
  readonly unit: string;
  readonly title: string;
  readonly parent?: Stated<string>;
  readonly origin: Origin;
  /** Presets, composed inside the unit: the last wins. */
  readonly extends: readonly Stated<string>[];
  readonly rules: readonly RuleStatement[];
}
