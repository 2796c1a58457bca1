/** Facts: named values that rules look at. Gathered before a decision, stored with it, so it can be judged again from them. */
import type { Day } from '../calendar/day.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { memo } from '../fast/memo.ts';
import type { EventDefinition, Side } from '../machine/define-obligation.ts';
import { freezeDeeply } from '../machine/freeze-deeply.ts';
import { isGuarded } from '../roster/derived-from.ts';
import type { RosterView } from '../roster/roster.ts';

/** What a fact may be derived from, without I/O. */
export interface FactSource {
  readonly unit: string;
  /** The units above it, nearest first. */
  readonly above: readonly string[];
  /** The day on which the event happened. */
  readonly day: Day;
  readonly roster: RosterView;
  /** The cycle it happens to; absent when asking whether a duty is owed. */
  readonly cycle: Cycle | undefined;
  /** The unit's other cycles. */
  readonly cycles: ReadonlyMap<string, Cycle>;
  /** The event; absent when asking whether a duty is owed, or until when. */
  readonly event?: SaidEvent | undefined;
}

/** An event, as far as a fact may hang on it: a fact about who is named holds those, and not everybody. */
export interface SaidEvent {
  readonly definition: EventDefinition;
  readonly side: Side;
  /** As its schema returns it; undefined where the schema does not take it. */
  readonly payload: unknown;
}

export interface Fact<T = unknown> {
  readonly name: string;
  /** Absent for a fact that only a FactProvider knows, such as one asked of an HR system. */
  readonly derive?: (source: FactSource) => T;
  /** It follows from the roster of the day alone: as long as nobody comes, goes or changes, it stays the same. */
  readonly ofRoster?: true;
  /** Never present at run time: carries the type. */
  readonly Value?: T;
}

/** One that the roster decides can always be derived, by a fact that is made of others too. */
export type RosterFact<T = unknown> = Fact<T> & Required<Pick<Fact<T>, 'derive' | 'ofRoster'>>;

/** Values of gathered facts by the fact's own name. */
export type Facts = Readonly<Record<string, unknown>>;

/** The facts a rule looks at, by the name it gives them. */
export type FactTable = Readonly<Record<string, Fact>>;

export type FactValues<F extends FactTable> = { readonly [K in keyof F]: F[K] extends Fact<infer T> ? T : never };

/**
 * Declares a fact. Values must be plain JSON: they are written into the decision.
 *
 * @example
 * const headcount = defineFact('headcount', (source) => source.roster.members.length);
 */
export function defineFact<T>(name: string, derive?: (source: FactSource) => T): Fact<T> {
  return Object.freeze(derive ? { name, derive } : { name });
}

/**
 * Declares a fact that the roster of the day alone decides. It is derived once for each such roster, and frozen
 * where the roster's own lists are.
 *
 * @example
 * const headcount = defineRosterFact('headcount', (roster) => roster.members.length);
 */
export function defineRosterFact<T>(name: string, derive: (roster: RosterView) => T): RosterFact<T> {
  const ofRoster = memo((roster: RosterView): T => (isGuarded(roster) ? freezeDeeply(derive(roster)) : derive(roster)));
  return Object.freeze({ name, derive: ({ roster }: FactSource) => ofRoster(roster), ofRoster: true as const });
}
