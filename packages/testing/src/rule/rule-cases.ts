/** What an author says of a rule: attempts that it lets through, attempts that it refuses, and with which words. */
import type {
  Bounds,
  CalendarData,
  Cycle,
  Day,
  Intent,
  Obligation,
  Parameters,
  RuleKind,
  Side,
  Text,
  TextData,
} from '@obligato/core';

/** Something that happened to the cycle before, stepped by the obligation's own machine. */
export interface Step {
  readonly event: string;
  readonly on: Day;
  readonly payload?: unknown;
}

/** The cycle that it happens to; whatever is left out is filled in. */
export interface CaseCycle extends Partial<Pick<Cycle, 'unit' | 'duty' | 'bearer' | 'owedBy' | 'occasion'>> {
  /** `2026-Q1`; the year 2026 when absent. */
  readonly period?: string;
  readonly parameters?: Parameters;
}

/** What a rule is asked about. Everything is plain data. */
export interface Scene {
  readonly name?: string | Text;
  /** Options that differ from the rule's defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The values of the facts, by the names that the rule gives them. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly cycle?: CaseCycle;
  /** What happened before. */
  readonly after?: readonly Step[];
}

/** An event that the rule hears. */
export interface EventScene extends Scene {
  /** Only for a rule about every obligation. */
  readonly obligation?: string;
  /** May be left out when the rule hears only one. */
  readonly event?: string;
  readonly payload?: unknown;
  /** The day on which it happens; the day of the last step when absent. */
  readonly on?: Day;
  /** `09:00` when absent. */
  readonly time?: string;
  /** The day on which it is written down; the same day when absent. */
  readonly recordedOn?: Day;
  readonly side?: Side;
}

/** The messages of an answer, in any order: an id, or an id with some of the values that it is filled with. */
export type Said = string | { readonly message: string; readonly data?: TextData };

export type Denied = EventScene & { readonly says: readonly Said[] };
export type Unowed = Scene & { readonly says: readonly Said[] };
export type Bounding = Scene & { readonly gives: Bounds };
export type Planning = EventScene & { readonly plans: readonly Partial<Intent>[] };

export interface RuleCases {
  /** How the rule is called, `organ/notice`. */
  readonly name?: string;
  /** What every case has in common; a case's own words hold where both speak. */
  readonly given?: Omit<EventScene, 'name'>;
  /** For a check. */
  readonly admits?: readonly EventScene[];
  readonly denies?: readonly Denied[];
  /** For a duty: units that owe it, and units that do not, with the reason. */
  readonly owed?: readonly Scene[];
  readonly notOwed?: readonly Unowed[];
  /** For a deadline: the bounds that it gives. */
  readonly bounds?: readonly Bounding[];
  /** For an effect: events at which nothing is to be done, and those at which something is. */
  readonly silent?: readonly EventScene[];
  readonly acts?: readonly Planning[];
  /** Of a numeric option: by how much one case is just beyond another (1 when absent), or why it has no such pair. */
  readonly limits?: Readonly<Record<string, number | { readonly none: string }>>;
  /** Obligations that the rule's own plugin brings. */
  readonly obligations?: readonly Obligation[];
  /** Monday to Friday when absent. */
  readonly calendar?: CalendarData;
  /** How long one answer may take; 250 when absent. */
  readonly budgetMs?: number;
}

/** The lists of cases that each kind of rule needs, and those that may be empty. */
export const listsOf = {
  check: { needs: ['admits', 'denies'], has: ['admits', 'denies'] },
  duty: { needs: ['owed'], has: ['owed', 'notOwed'] },
  deadline: { needs: ['bounds'], has: ['bounds'] },
  effect: { needs: ['acts'], has: ['silent', 'acts'] },
} as const satisfies Record<RuleKind, { readonly needs: readonly string[]; readonly has: readonly string[] }>;

export type CaseList = (typeof listsOf)[keyof typeof listsOf]['has'][number];
