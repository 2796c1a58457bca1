/** What one event of a cycle is judged by: found once in a charter, however often it happens. */

import type { Roll } from '../calendar/roll-day.ts';
import { type DeclaredFacts, declaredFacts } from '../rules/declared-facts.ts';
import type { Fact } from '../rules/fact.ts';
import { rollOf, seasonOf } from '../rules/kind-options.ts';
import type { CheckRule, DeadlineRule, DutyRule, EffectRule, Options, Rule } from '../rules/rule.ts';
import { type EventKind, hearsEvents, type Question, questionOf, type RuleOf, ruleKinds } from '../rules/rule-kinds.ts';
import type { Severity } from '../rules/severity.ts';
import type { RuleEntry } from './rule-entry.ts';

export interface ApplicableRules {
  readonly checks: readonly BoundRule<CheckRule>[];
  readonly effects: readonly BoundRule<EffectRule>[];
  /** Every deadline rule about any event of the obligation. */
  readonly deadlines: readonly BoundRule<DeadlineRule>[];
  /** Effect rules with a reminder day of their own, about any event of the obligation. */
  readonly reminders: readonly BoundRule<EffectRule>[];
  /** The facts that the deadline rules look at. */
  readonly deadlineFacts: readonly Fact[];
  /** The rule that says that the cycle is owed; undefined where none of the charter does. */
  readonly duty: RuleEntry<DutyRule> | undefined;
  /** Whether one of them bounds this very event, or the duty has a season. */
  readonly isBounded: boolean;
  /** The facts that all of these look at: to be gathered before the event is decided. */
  readonly facts: readonly Fact[];
}

/**
 * A rule as it is asked at every attempt. Rules and entries come in as many shapes as there are authors; this has one, and
 * what is read from it millions of times is read from the same place.
 */
export interface BoundRule<R extends Rule = Rule> {
  readonly id: string;
  readonly entry: RuleEntry<R>;
  readonly ask: Question<R>;
  readonly severity: Severity;
  readonly options: Options;
  /** What it sees of the facts that were gathered. */
  readonly factsFrom: DeclaredFacts;
  /** The one event that a deadline rule bounds; undefined for the event that fulfils the obligation. */
  readonly awaited: string | undefined;
  /** Where its last days go that are no working days. */
  readonly roll: Roll;
}

/** The entry, ready to be asked. */
export function bindRule<R extends Rule>(entry: RuleEntry<R>): BoundRule<R> {
  const { id, rule, severity, options } = entry;
  const isBound = hearsEvents(rule) && ruleKinds[rule.kind].asked === 'while-awaited';
  const awaited = isBound ? rule.on.events?.[0] : undefined;
  return Object.freeze({
    id,
    entry,
    ask: questionOf(rule),
    severity,
    options,
    factsFrom: declaredFacts(rule.facts),
    awaited,
    roll: rollOf(entry),
  });
}

/** The entries of one kind that hear an event; or any event of the obligation, for those that are asked while they await theirs. */
type Hearing = <Kind extends EventKind>(kind: Kind, event: 'this' | 'any') => readonly RuleEntry<RuleOf<Kind>>[];

/** Everything that hears one event, ready to be asked. */
export function applicableRulesOf(hearing: Hearing, duty: RuleEntry<DutyRule> | undefined): ApplicableRules {
  const heard = {
    check: hearing('check', 'this'),
    effect: hearing('effect', 'this'),
    deadline: hearing('deadline', 'any'),
  } satisfies { readonly [Kind in EventKind]: readonly RuleEntry<RuleOf<Kind>>[] };
  return Object.freeze({
    checks: heard.check.map((entry) => bindRule(entry)),
    effects: heard.effect.map((entry) => bindRule(entry)),
    deadlines: heard.deadline.map((entry) => bindRule(entry)),
    reminders: hearing('effect', 'any')
      .filter(({ rule }) => rule.reminds !== undefined)
      .map((entry) => bindRule(entry)),
    deadlineFacts: factsOf(heard.deadline),
    duty,
    isBounded: hearing('deadline', 'this').length > 0 || (duty !== undefined && seasonOf(duty) !== undefined),
    facts: factsOf(Object.values(heard).flat()),
  });
}

/**
 * The same without some checks, and without the facts that only they look at.
 *
 * @example
 * withoutChecks(charter.applicableRules(cycle, 'open'), (id) => id === 'core/in-order').checks.length
 */
export function withoutChecks(rules: ApplicableRules, isLeftOut: (id: string) => boolean): ApplicableRules {
  const checks = rules.checks.filter(({ id }) => !isLeftOut(id));
  if (checks.length === rules.checks.length) return rules;
  return Object.freeze({ ...rules, checks, facts: factsOf(everyRule({ ...rules, checks })) });
}

/**
 * All of them, whatever their kind.
 *
 * @example
 * everyRule(charter.applicableRules(cycle, 'open')).map(({ id }) => id) // → ['organ/notice', …]
 */
export function everyRule({ checks, effects, deadlines }: ApplicableRules): readonly RuleEntry[] {
  const byKind = { check: checks, effect: effects, deadline: deadlines } satisfies Record<
    EventKind,
    readonly { readonly entry: RuleEntry }[]
  >;
  return Object.values(byKind).flatMap((rules) => rules.map(({ entry }): RuleEntry => entry));
}

const factsOf = (entries: readonly RuleEntry[]): readonly Fact[] => {
  const facts = entries.flatMap((entry) => Object.values(entry.rule.facts));
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
};
