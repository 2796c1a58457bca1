/** The effective rules and duties of a unit: what the cascade arrived at, with the origin of every value. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Cycle } from '../cycle/cycle.ts';
import { itself, memoBy } from '../fast/memo.ts';
import type { Fact } from '../rules/fact.ts';
import type { CheckRule, DeadlineRule, DutyRule, EffectRule, Rule, RuleKind, Trigger } from '../rules/rule.ts';
import { type ApplicableRules, bindRule } from './applicable-rules.ts';
import type { ImmediateStatement, RuleEntry } from './rule-entry.ts';
import { contentOf, narrowEntry } from './selectors/narrow-entry.ts';
import { periodNameOf } from './selectors/period-span.ts';

export type { ApplicableRules, BoundRule } from './applicable-rules.ts';
export type { RuleEntry } from './rule-entry.ts';

/** What decides which rules hear an event, and how narrowed entries join: any cycle will do. */
export type Place = Pick<Cycle, 'obligation' | 'duty' | 'period' | 'occasion'>;

export interface Charter {
  /** SHA-256 over rules, versions, severities, options and selectors: equal digests decide alike. */
  readonly digest: string;
  /** Every rule that is not off everywhere, sorted by id: whatever order they were written in. */
  readonly entries: readonly RuleEntry[];
  /** `entries` and those that are off: what they state still binds whoever stands below and switches the rule on. */
  readonly stated: readonly RuleEntry[];
  /** Every duty that is not off in all periods; `dutiesIn` says what is owed in one. */
  readonly duties: readonly RuleEntry<DutyRule>[];
  /** What binds running cycles too, stated by this unit or above it. */
  readonly immediate: readonly ImmediateStatement[];
  /** Everything that an event of a cycle is judged by. */
  applicableRules(place: Place, event: string): ApplicableRules;
  /** The duties that are on in a period. */
  dutiesIn(period: Pick<Cycle, 'period' | 'occasion'>): readonly RuleEntry<DutyRule>[];
}

/**
 * A charter from its entries, in whatever order they come. `immediate`: what is to bind running cycles too.
 *
 * @example
 * // What if notice were not asked for?
 * const without = createCharter(charter.stated.filter(({ id }) => id !== 'organ/notice'));
 * decide({ cycle, command, charter: without, catalogue, facts, calendar }).outcome.outcome
 */
export function createCharter(unsorted: Iterable<RuleEntry>, immediate: readonly ImmediateStatement[] = []): Charter {
  const stated = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = stated.filter(
    ({ severity, narrowed = [] }) =>
      severity !== 'off' || narrowed.some((each) => each.severity !== undefined && each.severity !== 'off'),
  );
  const ofKind = <K extends RuleKind>(kind: K) =>
    entries.filter((entry) => entry.rule.kind === kind) as unknown as readonly RuleEntry<Extract<Rule, { kind: K }>>[];
  const [checks, effects, deadlines, duties] = [ofKind('check'), ofKind('effect'), ofKind('deadline'), ofKind('duty')];
  const tags = new Map(duties.map(({ rule: { duty } }) => [duty.id, duty.tags ?? []]));
  const isNarrowed = entries.some(({ narrowed }) => narrowed !== undefined);

  /** Without selectors there is nothing to look at; with them, what matches is joined. */
  const holding = <R extends Rule>(
    heard: readonly RuleEntry<R>[],
    place: Pick<Place, 'duty' | 'period' | 'occasion'>,
  ) => {
    if (!isNarrowed) return heard;
    const selected = { duty: place.duty, tags: tags.get(place.duty) ?? [], period: periodNameOf(place) };
    return heard.map((entry) => narrowEntry(entry, selected)).filter(({ severity }) => severity !== 'off');
  };
  const heardBy = <R extends CheckRule | EffectRule | DeadlineRule>(
    rules: readonly RuleEntry<R>[],
    place: Place,
    event: string | undefined,
  ) =>
    holding(
      rules.filter(({ rule }) => hears(rule.on, place, event)),
      place,
    );
  const applicableRules = remembered(isNarrowed, (place, event): ApplicableRules => {
    const heard = {
      checks: heardBy(checks, place, event),
      effects: heardBy(effects, place, event),
      deadlines: heardBy(deadlines, place, undefined),
    };
    return Object.freeze({
      checks: heard.checks.map((entry) => bindRule(entry, entry.rule.evaluate)),
      effects: heard.effects.map((entry) => bindRule(entry, entry.rule.plan)),
      deadlines: heard.deadlines.map((entry) => bindRule(entry, entry.rule.bounds)),
      deadlineFacts: factsOf(heard.deadlines),
      isBounded: heardBy(deadlines, place, event).length > 0,
      facts: factsOf([...heard.checks, ...heard.effects, ...heard.deadlines]),
    });
  });

  return Object.freeze({
    digest: digestOf(entries),
    entries: Object.freeze(entries),
    stated: Object.freeze(stated),
    duties,
    immediate: Object.freeze(immediate),
    dutiesIn: (period) =>
      isNarrowed ? duties.flatMap((entry) => holding([entry], { duty: entry.rule.duty.id, ...period })) : duties,
    applicableRules,
  } satisfies Charter);
}

const factsOf = (entries: readonly RuleEntry[]): readonly Fact[] => {
  const facts = entries.flatMap((entry) => Object.values(entry.rule.facts));
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
};

function hears(on: Trigger, { obligation, duty }: Place, event: string | undefined): boolean {
  if (on.obligation !== undefined && on.obligation !== obligation) return false;
  if (event !== undefined && on.events !== undefined && !on.events.includes(event)) return false;
  return on.duties === undefined || on.duties.includes(duty);
}

/** Which rules hear an event is asked several times at every attempt, and never changes within a charter. */
function remembered<T>(byPeriod: boolean, ask: (place: Place, event: string) => T) {
  const eventsAt = memoBy(
    // A duty has one obligation; where selectors name periods, the same duty is heard differently in each.
    (place: Place) => (byPeriod ? `${place.obligation} ${place.duty} ${periodNameOf(place)}` : place.duty),
    ({ obligation, duty, period, occasion }) => {
      // Not the cycle itself, which would live as long as the charter.
      const place = { obligation, duty, period, ...(occasion === undefined ? {} : { occasion }) };
      return memoBy(itself<string>, (event) => ask(place, event));
    },
  );
  return (place: Place, event: string): T => eventsAt(place)(event);
}

function digestOf(entries: readonly RuleEntry[]): string {
  const content = entries.map(({ id, plugin, severity, options, rule, narrowed }) => [
    id,
    plugin,
    severity,
    Object.keys(rule.stricter)
      .sort()
      .map((name) => [name, options[name]]),
    ...(narrowed ? [[...new Set(narrowed.map(contentOf))].sort()] : []),
  ]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
}
