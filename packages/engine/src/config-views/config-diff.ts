/** Which units' effective rules differ between two versions of the folder: what a change of files really changes. */
import type { Charter, Day, Organisation, PeopleWords, RuleEntry } from '@obligato/core';
import { type OptionTitles, optionTitles } from './role-titles.ts';

/** A rule as it binds, without its code. */
export type StatedRule = Pick<RuleEntry, 'plugin' | 'severity' | 'options' | 'origins' | 'narrowed' | 'trial'>;

export interface ChangedRule {
  readonly rule: string;
  /** Absent where the rule is not on. */
  readonly before?: StatedRule;
  readonly after?: StatedRule;
  /** What the roles are called, of options that name some. */
  readonly titles?: OptionTitles;
  /** `severity`, option names, `selectors`, `plugin`, `trial`: what differs. */
  readonly names: readonly string[];
}

export interface ConfigDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Units with the very same change stand together; the largest group first. */
  readonly changed: readonly { readonly units: readonly string[]; readonly rules: readonly ChangedRule[] }[];
}

/**
 * Compares what binds periods that start on a day. Who stated a value, and on which line, does not count.
 *
 * @example
 * configDiff(organisation, createDomain({ units: nextYear, plugins }).organisation, today).added // → units there were not
 */
export function configDiff(before: Organisation, after: Organisation, on: Day): ConfigDiff {
  // Of a unit whose file is wrong nobody can tell what it would come to.
  const isRunning = (unit: string) => !before.stopped.has(unit) && !after.stopped.has(unit);
  const groups = new Map<string, { units: string[]; rules: readonly ChangedRule[] }>();
  const both = [...before.units.keys()].filter((unit) => after.units.has(unit) && isRunning(unit));
  for (const unit of both) {
    const [was, is] = [before.charter(unit, on), after.charter(unit, on)];
    if (was.digest === is.digest) continue;
    const rules = changedRules(was, is, after.catalogue(unit).people);
    const key = JSON.stringify(rules.map(({ rule, before, after }) => [rule, contentOf(before), contentOf(after)]));
    const group = groups.get(key);
    if (group) group.units.push(unit);
    else groups.set(key, { units: [unit], rules });
  }
  const added = [...after.units.keys()].filter((unit) => !before.units.has(unit));
  const removed = [...before.units.keys()].filter((unit) => !after.units.has(unit));
  const bySize = [...groups.values()].sort(
    (a, b) => b.units.length - a.units.length || ((a.units[0] ?? '') < (b.units[0] ?? '') ? -1 : 1),
  );
  return { added: added.sort(), removed: removed.sort(), changed: bySize };
}

function changedRules(before: Charter, after: Charter, people: PeopleWords): readonly ChangedRule[] {
  const [was, is] = [byId(before), byId(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((rule): readonly ChangedRule[] => {
    const [a, b] = [was.get(rule), is.get(rule)];
    const names = [...new Set([...Object.keys(contentOf(a)), ...Object.keys(contentOf(b))])].filter(
      (name) => JSON.stringify(contentOf(a)[name]) !== JSON.stringify(contentOf(b)[name]),
    );
    if (names.length === 0) return [];
    const of = (entry: RuleEntry | undefined) => Object.entries(entry?.options ?? {});
    const titles = optionTitles((b ?? (a as RuleEntry)).rule, [...of(a), ...of(b)], people);
    return [
      { rule, ...titles, ...(a ? { before: statedRule(a) } : {}), ...(b ? { after: statedRule(b) } : {}), names },
    ];
  });
}

function statedRule({ plugin, severity, options, origins, narrowed, trial }: RuleEntry): StatedRule {
  return { plugin, severity, options, origins, ...(narrowed ? { narrowed } : {}), ...(trial ? { trial } : {}) };
}

const byId = ({ entries }: Charter) => new Map(entries.map((entry) => [entry.id, entry]));

/** What counts, by name. */
function contentOf(entry: StatedRule | undefined): Readonly<Record<string, unknown>> {
  if (!entry) return {};
  const { severity, options, narrowed, plugin, trial } = entry;
  const selectors = narrowed?.map(({ for: selector, severity: stated, options: values }) => [selector, stated, values]);
  return {
    severity,
    ...options,
    plugin,
    ...(selectors ? { selectors } : {}),
    ...(trial ? { trial: trial.options } : {}),
  };
}
