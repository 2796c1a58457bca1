/** An entry as it holds for one duty and period: the narrowed entries that match are joined to it, the stricter wins. */

import type { Rule } from '../../rules/rule.ts';
import { joinSeverity } from '../../rules/severity.ts';
import { joinOption } from '../../rules/stricter.ts';
import type { Origin } from '../../text/problem.ts';
import type { NarrowedEntry, RuleEntry } from '../rule-entry.ts';
import { type Selected, selects } from './selector.ts';

/** The very same entry when nothing is narrowed to this. */
export function narrowEntry<R extends Rule>(entry: RuleEntry<R>, selected: Selected): RuleEntry<R> {
  const matching = entry.narrowed?.filter((narrowed) => selects(narrowed.for, selected)) ?? [];
  if (matching.length === 0) return entry;
  const { narrowed: _, ...general } = entry;
  return Object.freeze(matching.reduce<RuleEntry<R>>(joinNarrowed, general));
}

/** Joins one narrowed entry as if it held for everything. */
export function joinNarrowed<R extends Rule>(
  entry: RuleEntry<R>,
  narrowed: Pick<NarrowedEntry, 'severity' | 'options' | 'origins' | 'unit' | 'clause'>,
): RuleEntry<R> {
  const options: Record<string, unknown> = { ...entry.options };
  const origins: Record<string, Origin> = { ...entry.origins };
  const owners: Record<string, string> = { ...entry.owners };
  const take = (name: string) => {
    const origin = narrowed.origins[name];
    if (origin) origins[name] = origin;
    owners[name] = narrowed.unit;
  };
  for (const [name, value] of Object.entries(narrowed.options)) {
    const stricter = entry.rule.stricter[name];
    if (stricter === undefined) continue;
    const isBound = binds(entry, name);
    const joined = joinOption(stricter, isBound ? options[name] : value, value);
    // What is stated binds whatever comes next, though it says no more than the default.
    if (!isBound || JSON.stringify(joined) !== JSON.stringify(options[name])) take(name);
    options[name] = joined;
  }
  const severity = joinSeverity(entry.severity, narrowed.severity ?? 'off');
  if (severity !== entry.severity) take('severity');
  const clause = narrowed.clause ?? entry.clause;
  return { ...entry, severity, options, origins, owners, clause };
}

/** A default binds once the rule is on; a stated value always. */
export function binds({ severity, origins }: Pick<RuleEntry, 'severity' | 'origins'>, name: string): boolean {
  return severity !== 'off' || origins[name] !== undefined;
}

/**
 * An entry that switches a rule on brings the rule's defaults with it, where nothing general binds: otherwise somebody
 * below could state a looser value for what is on by default.
 */
export function withDefaults<T extends Pick<NarrowedEntry, 'severity' | 'options' | 'origins'>>(
  narrowed: T,
  general: Pick<RuleEntry, 'rule' | 'severity' | 'origins'>,
): T {
  const { severity = 'off', options, origins } = narrowed;
  const at = origins.severity;
  if (severity === 'off' || !at) return narrowed;
  const silent = Object.entries(general.rule.defaults).filter(
    ([name]) => !Object.hasOwn(options, name) && !binds(general, name),
  );
  if (silent.length === 0) return narrowed;
  const places = Object.fromEntries(silent.map(([name]) => [name, at]));
  return { ...narrowed, options: { ...Object.fromEntries(silent), ...options }, origins: { ...places, ...origins } };
}

/** In an order that does not tell in which order they were written; the same thing said twice is said once. */
export function sortNarrowed(entries: readonly NarrowedEntry[]): readonly NarrowedEntry[] {
  const byKey = new Map(entries.map((entry) => [`${contentOf(entry)} ${entry.unit}`, entry]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** What an entry says, without where and by whom: part of the charter's digest. */
export function contentOf({
  for: selector,
  severity,
  options,
}: Pick<NarrowedEntry, 'for' | 'severity' | 'options'>): string {
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(selector), severity ?? null, sorted(options)]);
}
