/** What one event of a cycle is judged by: found once in a charter, however often it happens. */

import { type DeclaredFacts, declaredFacts } from '../rules/declared-facts.ts';
import type { Fact } from '../rules/fact.ts';
import type { CheckRule, DeadlineRule, DutyRule, EffectRule, Options } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';
import type { RuleEntry } from './rule-entry.ts';

export interface ApplicableRules {
  readonly checks: readonly BoundRule<CheckRule>[];
  readonly effects: readonly BoundRule<EffectRule>[];
  /** Every deadline rule about any event of the obligation. */
  readonly deadlines: readonly BoundRule<DeadlineRule>[];
  /** The facts that they look at. */
  readonly deadlineFacts: readonly Fact[];
  /** Whether one of them bounds this very event. */
  readonly isBounded: boolean;
  /** The facts that all of these look at: to be gathered before the event is decided. */
  readonly facts: readonly Fact[];
}

type Voiced = CheckRule | EffectRule | DeadlineRule | DutyRule;

/**
 * A rule as it is asked at every attempt. Rules and entries come in as many shapes as there are authors; this has one, and
 * what is read from it millions of times is read from the same place.
 */
export interface BoundRule<R extends Voiced = Voiced> {
  readonly id: string;
  readonly entry: RuleEntry<R>;
  readonly ask: Question<R>;
  readonly severity: Severity;
  readonly options: Options;
  /** What it sees of the facts that were gathered. */
  readonly factsFrom: DeclaredFacts;
  /** The one event that a deadline rule bounds; undefined for the event that fulfils the obligation. */
  readonly awaited: string | undefined;
}

type Question<R extends Voiced> = R extends CheckRule
  ? R['evaluate']
  : R extends DeadlineRule
    ? R['bounds']
    : R extends EffectRule
      ? R['plan']
      : R extends DutyRule
        ? R['owed']
        : never;

/** The entry, ready to be asked. */
export function bindRule<R extends Voiced>(entry: RuleEntry<R>, ask: Question<R>): BoundRule<R> {
  const { id, rule, severity, options } = entry;
  const awaited = rule.kind === 'deadline' ? rule.on.events?.[0] : undefined;
  return Object.freeze({ id, entry, ask, severity, options, factsFrom: declaredFacts(rule.facts), awaited });
}
