/** The effective rules and duties of a unit: what the cascade arrived at, with the origin of every value. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { calendarYear, type FiscalYear } from '../calendar/year.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { itself, memoBy } from '../fast/memo.ts';
import { isSilentOption } from '../rules/kind-options.ts';
import type { DutyRule, Rule, RuleKind, Trigger } from '../rules/rule.ts';
import { decides, type EventKind, type KindAskedAt, type RuleOf } from '../rules/rule-kinds.ts';
import { type ApplicableRules, applicableRulesOf } from './applicable-rules.ts';
import type { ImmediateStatement, RuleEntry } from './rule-entry.ts';
import { contentOf, narrowEntry } from './selectors/narrow-entry.ts';
import { periodNamesOf } from './selectors/period-span.ts';
import { withTrials } from './trial/on-trial.ts';

export type { ApplicableRules, BoundRule } from './applicable-rules.ts';
export type { RuleEntry } from './rule-entry.ts';

/** What decides which rules hear an event, and how narrowed entries join: any cycle will do. */
export type Place = Pick<Cycle, 'obligation' | 'duty' | 'period' | 'occasion'>;

export interface Charter {
  /** SHA-256 over rules that decide, versions, severities, options and selectors: equal digests decide alike. */
  readonly digest: string;
  /** Every rule that is not off everywhere, sorted by id: whatever order they were written in. */
  readonly entries: readonly RuleEntry[];
  /** `entries` and those that are off: what they state still binds whoever stands below and switches the rule on. */
  readonly stated: readonly RuleEntry[];
  /** Every duty that is not off in all periods; `dutiesIn` says what is owed in one. */
  readonly duties: readonly RuleEntry<DutyRule>[];
  /** What binds running cycles too, stated by this unit or above it. */
  readonly immediate: readonly ImmediateStatement[];
  /** By which its duties' years, halves and quarters are counted. */
  readonly year: FiscalYear;
  /** Everything that an event of a cycle is judged by. */
  applicableRules(place: Place, event: string): ApplicableRules;
  /** The duties that are on in a period. */
  dutiesIn(period: Pick<Cycle, 'period' | 'occasion'>): readonly RuleEntry<DutyRule>[];
}

/**
 * A charter from its entries, in whatever order they come. `immediate`: what is to bind running cycles too; `year`: where duties are not
 * counted by the calendar's.
 *
 * @example
 * // What if notice were not asked for?
 * const without = createCharter(charter.stated.filter(({ id }) => id !== 'organ/notice'));
 * decide({ cycle, command, charter: without, catalogue, facts, calendar }).outcome.outcome
 */
export function createCharter(
  unsorted: Iterable<RuleEntry>,
  immediate: readonly ImmediateStatement[] = [],
  year: FiscalYear = calendarYear,
): Charter {
  const stated = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = stated.filter(
    ({ severity, narrowed = [] }) =>
      severity !== 'off' || narrowed.some((each) => each.severity !== undefined && each.severity !== 'off'),
  );
  const byKind = memoBy(itself<RuleKind>, (kind) => entries.filter((entry) => entry.rule.kind === kind));
  const ofKind = <Kind extends RuleKind>(kind: Kind) => byKind(kind) as unknown as readonly RuleEntry<RuleOf<Kind>>[];
  // Another kind that is asked in planning would be none of these: the compiler says so here.
  const duties: readonly RuleEntry<RuleOf<KindAskedAt<'planning'>>>[] = ofKind('duty');
  const tags = new Map(duties.map(({ rule: { duty } }) => [duty.id, duty.tags ?? []]));
  const isNarrowed = entries.some(({ narrowed }) => narrowed !== undefined);

  /** Without selectors there is nothing to look at; with them, what matches is joined. */
  const holding = <R extends Rule>(
    heard: readonly RuleEntry<R>[],
    place: Pick<Place, 'duty' | 'period' | 'occasion'>,
  ) => {
    if (!isNarrowed) return heard;
    const selected = { duty: place.duty, tags: tags.get(place.duty) ?? [], ...periodNamesOf(place, year) };
    return heard.map((entry) => narrowEntry(entry, selected)).filter(({ severity }) => severity !== 'off');
  };
  const applicableRules = remembered(isNarrowed ? year : undefined, (place, event) => {
    const hearing = <Kind extends EventKind>(kind: Kind, which: 'this' | 'any') => {
      const at = which === 'this' ? event : undefined;
      const held = holding(
        ofKind(kind).filter(({ rule }) => hears((rule as RuleOf<EventKind>).on, place, at)),
        place,
      );
      return withTrials(held);
    };
    const owing = duties.filter(({ rule }) => rule.duty.id === place.duty);
    return applicableRulesOf(hearing, holding(owing, place)[0]);
  });

  // Worked out when a decision is written: whoever only reads the rules does not pay for it.
  let digest: string | undefined;
  return Object.freeze({
    get digest() {
      digest ??= digestOf(
        entries.filter(({ rule }) => decides(rule)),
        year,
      );
      return digest;
    },
    entries: Object.freeze(entries),
    stated: Object.freeze(stated),
    duties,
    immediate: Object.freeze(immediate),
    year,
    dutiesIn: (period) =>
      isNarrowed ? duties.flatMap((entry) => holding([entry], { duty: entry.rule.duty.id, ...period })) : duties,
    applicableRules,
  } satisfies Charter);
}

function hears(on: Trigger, { obligation, duty }: Place, event: string | undefined): boolean {
  if (on.obligation !== undefined && on.obligation !== obligation) return false;
  if (event !== undefined && on.events !== undefined && !on.events.includes(event)) return false;
  return on.duties === undefined || on.duties.includes(duty);
}

/** Which rules hear an event is asked several times at every attempt, and never changes within a charter. */
function remembered<T>(byPeriods: FiscalYear | undefined, ask: (place: Place, event: string) => T) {
  const answers = new Map<string, Map<string, T>>();
  // Spelled out: this is asked at every attempt, and what is shared with other caches is not woven into its caller.
  return (place: Place, event: string): T => {
    // A duty has one obligation; where selectors name periods, the same duty is heard differently in each.
    const key = byPeriods ? `${place.obligation} ${place.duty} ${namesIn(place, byPeriods)}` : place.duty;
    let byEvent = answers.get(key);
    if (byEvent === undefined) {
      byEvent = new Map();
      answers.set(key, byEvent);
    }
    let answer = byEvent.get(event);
    if (answer === undefined) {
      answer = ask(place, event);
      byEvent.set(event, answer);
    }
    return answer;
  };
}

const namesIn = (place: Place, year: FiscalYear) => Object.values(periodNamesOf(place, year)).join(' ');

function digestOf(entries: readonly RuleEntry[], year: FiscalYear): string {
  const content: unknown[] = entries.map(({ id, plugin, severity, options, rule, narrowed, trial }) => [
    id,
    plugin,
    severity,
    Object.keys(rule.stricter)
      .filter((name) => !isSilentOption(rule, name, options[name]))
      .sort()
      .map((name) => [name, options[name]]),
    ...(narrowed ? [[...new Set(narrowed.map(contentOf))].sort()] : []),
    ...(trial ? [{ trial: Object.entries(trial.options).sort(([a], [b]) => (a < b ? -1 : 1)) }] : []),
  ]);
  if (year.begins !== calendarYear.begins) content.push([year.begins, year.named]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
}
