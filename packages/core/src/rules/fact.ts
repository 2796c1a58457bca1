/** Facts: named values that rules look at. Gathered before a decision, stored with it, so it can be judged again from them. */
import type { Day } from '../calendar/day.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { memo } from '../fast/memo.ts';
import type { EventDefinition, Side } from '../machine/define-obligation.ts';
import { ofAllCopies } from '../machine/fields/of-all-copies.ts';
import { freezeDeeply } from '../machine/freeze-deeply.ts';
import { isGuarded } from '../roster/derived-from.ts';
import type { RosterView } from '../roster/roster.ts';
import type { Text } from '../text/text.ts';

/** What a fact may be derived from, without I/O. */
export interface FactSource {
  readonly unit: string;
  /** The units above it, nearest first. */
  readonly above: readonly string[];
  /** Every unit of the organisation, by id; absent where nobody asked. */
  readonly units?: ReadonlyMap<string, unknown> | undefined;
  /** The day on which the event happened. */
  readonly day: Day;
  readonly roster: RosterView;
  /** Those of the units above, nearest first; absent where nobody of them can be named. */
  readonly rostersAbove?: readonly RosterView[] | undefined;
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

/** What a fact is called where a decision is explained. */
export interface FactWords {
  readonly title: Text;
  /** What the fields of its value are called, wherever in it they stand. */
  readonly parts?: Readonly<Record<string, Text>>;
}

export interface Fact<T = unknown> {
  readonly name: string;
  /** For readers; its name when absent. */
  readonly words?: FactWords;
  /** Absent for a fact that only a FactProvider knows, such as one asked of an HR system. */
  readonly derive?: (source: FactSource) => T;
  /** It follows from the roster of the day alone: as long as nobody comes, goes or changes, it stays the same. */
  readonly ofRoster?: true;
  /** A provider knows more than can be derived: what was gathered for a decision stands when it is judged again. */
  readonly isAskedFirst?: true;
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
 * const title = { en: 'how many members there are', 'zh-CN': '成员人数' };
 * const headcount = defineFact('headcount', (source) => source.roster.members.length, { title });
 */
export function defineFact<T>(name: string, derive?: (source: FactSource) => T, words?: FactWords): Fact<T> {
  return Object.freeze({ name, ...(derive ? { derive } : {}), ...(words ? { words } : {}) });
}

/**
 * Declares a fact that the roster of the day alone decides. It is derived once for each such roster, and frozen
 * where the roster's own lists are.
 *
 * @example
 * const headcount = defineRosterFact('headcount', (roster) => roster.members.length);
 */
export function defineRosterFact<T>(name: string, derive: (roster: RosterView) => T, words?: FactWords): RosterFact<T> {
  const ofRoster = memo((roster: RosterView): T => (isGuarded(roster) ? freezeDeeply(derive(roster)) : derive(roster)));
  return Object.freeze({
    ...{ name, derive: ({ roster }: FactSource) => ofRoster(roster), ofRoster: true as const },
    ...(words ? { words } : {}),
  });
}

/** Facts that this package itself declares: two copies of it in a program mean one fact by one name, and no rule of either conflicts. */
const common = <F extends Fact>(fact: F): F => ofAllCopies(`fact ${fact.name}`, () => fact);

/** `defineFact`, the same for every copy: the first one's. */
export const ownFact = <T>(name: string, derive: (source: FactSource) => T, words?: FactWords): Fact<T> =>
  common(defineFact(name, derive, words));

/** The same for a fact that providers are asked for, where there are some; otherwise it is `unasked`. */
export const ownAskedFact = <T>(name: string, unasked: T, words: FactWords): Fact<T> =>
  common(Object.freeze({ ...defineFact(name, () => unasked, words), isAskedFirst: true as const }));

/** `defineRosterFact`, likewise. */
export const ownRosterFact = <T>(name: string, derive: (roster: RosterView) => T, words?: FactWords): RosterFact<T> =>
  common(defineRosterFact(name, derive, words));
