/** The effective rules and duties of a unit: what the cascade arrived at, with the origin of every value. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Origin } from '../problem.ts';
import type { Fact } from '../rules/fact.ts';
import type { CheckRule, DeadlineRule, DutyRule, EffectRule, Options, Rule, RuleKind, Trigger } from '../rules/rule.ts';
import type { Severity } from '../rules/severity.ts';

/** A rule as it holds for a unit. */
export interface RuleEntry<R extends Rule = Rule> {
  readonly id: string;
  readonly rule: R;
  /** `name@version` of the plugin it comes from. */
  readonly plugin: string;
  readonly severity: Severity;
  readonly options: Options;
  /** Where the severity (`severity`) and each option were stated; absent for the rule's own default. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** The local clause stated with the entry. */
  readonly clause: string | undefined;
}

export interface Charter {
  /** SHA-256 over rules, versions, severities and options: equal digests decide alike. */
  readonly digest: string;
  /** Every rule that is not off, sorted by id: whatever order they were written in. */
  readonly entries: readonly RuleEntry[];
  /** `entries` and those that are off: what they state still binds whoever stands below and switches the rule on. */
  readonly stated: readonly RuleEntry[];
  readonly duties: readonly RuleEntry<DutyRule>[];
  checksOn(obligation: string, event: string, duty: string): readonly RuleEntry<CheckRule>[];
  effectsOn(obligation: string, event: string, duty: string): readonly RuleEntry<EffectRule>[];
  /** Every deadline rule about any event of this obligation. */
  deadlinesOf(obligation: string, duty: string): readonly RuleEntry<DeadlineRule>[];
  /** Whether any deadline rule bounds this very event. */
  isBounded(obligation: string, event: string, duty: string): boolean;
  /** The facts to gather before an event is decided. */
  factsFor(obligation: string, event: string, duty: string): readonly Fact[];
}

export function createCharter(unsorted: Iterable<RuleEntry>): Charter {
  const stated = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = stated.filter((entry) => entry.severity !== 'off');
  const ofKind = <K extends RuleKind>(kind: K) =>
    entries.filter((entry) => entry.rule.kind === kind) as unknown as readonly RuleEntry<Extract<Rule, { kind: K }>>[];
  const checks = ofKind('check');
  const effects = ofKind('effect');
  const deadlines = ofKind('deadline');

  const checksOn = remember((obligation, event, duty) =>
    checks.filter(({ rule }) => hears(rule.on, obligation, event, duty)),
  );
  const effectsOn = remember((obligation, event, duty) =>
    effects.filter(({ rule }) => hears(rule.on, obligation, event, duty)),
  );
  const deadlinesOf = remember((obligation, _any, duty) =>
    deadlines.filter(({ rule }) => hears(rule.on, obligation, undefined, duty)),
  );
  const isBounded = remember((obligation, event, duty) =>
    deadlines.some(({ rule }) => hears(rule.on, obligation, event, duty)),
  );
  const factsFor = remember((obligation, event, duty) => {
    const asked = [
      ...checksOn(obligation, event, duty),
      ...effectsOn(obligation, event, duty),
      ...deadlinesOf(obligation, '', duty),
    ];
    const facts = new Map(asked.flatMap((entry) => Object.values(entry.rule.facts)).map((fact) => [fact.name, fact]));
    return [...facts.values()];
  });

  return Object.freeze({
    digest: digestOf(entries),
    entries: Object.freeze(entries),
    stated: Object.freeze(stated),
    duties: ofKind('duty'),
    checksOn,
    effectsOn,
    deadlinesOf: (obligation: string, duty: string) => deadlinesOf(obligation, '', duty),
    isBounded,
    factsFor,
  });
}

function hears(on: Trigger, obligation: string, event: string | undefined, duty: string): boolean {
  if (on.obligation !== undefined && on.obligation !== obligation) return false;
  if (event !== undefined && on.events !== undefined && !on.events.includes(event)) return false;
  return on.duties === undefined || on.duties.includes(duty);
}

/** Which rules hear an event is asked at every attempt, and never changes within a charter. */
function remember<T>(ask: (obligation: string, event: string, duty: string) => T) {
  const answers = new Map<string, T>();
  return (obligation: string, event: string, duty: string): T => {
    const key = `${obligation} ${event} ${duty}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = ask(obligation, event, duty);
      answers.set(key, answer);
    }
    return answer;
  };
}

function digestOf(entries: readonly RuleEntry[]): string {
  const content = entries.map(({ id, plugin, severity, options, rule }) => [
    id,
    plugin,
    severity,
    Object.keys(rule.stricter)
      .sort()
      .map((name) => [name, options[name]]),
  ]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
}
