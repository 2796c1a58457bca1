/** What is in force for a unit on a day: every rule and duty, where each value was stated, and what it beat. */
import type {
  Charter,
  Day,
  ImmediateReason,
  NarrowedEntry,
  Organisation,
  Origin,
  PeopleWords,
  RuleEntry,
  RuleKind,
  Severity,
  Text,
  WaiverAtWork,
} from '@obligato/core';
import { type TracedValue, traceRule } from '@obligato/core/internal';
import { type OptionTitles, optionTitles } from './role-titles.ts';

export interface ShownValue {
  /** `severity`, the option's name, or `trial.` with the name of an option that is on trial. */
  readonly name: string;
  readonly value: unknown;
  /** Absent for the rule's own default. */
  readonly origin?: Origin;
  readonly unit?: string;
  /** Other statements of the same value, from the root down. */
  readonly beat: readonly TracedValue[];
}

export interface ShownRule {
  readonly rule: string;
  readonly kind: RuleKind;
  readonly plugin: string;
  readonly severity: Severity;
  readonly values: readonly ShownValue[];
  readonly narrowed: readonly NarrowedEntry[];
  readonly waivers: readonly WaiverAtWork[];
  readonly immediate: readonly ImmediateReason[];
  /** What the roles are called, of options that name some. */
  readonly titles?: OptionTitles;
  /** For a duty rule: what is owed. */
  readonly duty?: { readonly id: string; readonly title: Text; readonly obligation: string; readonly bearer: string };
}

export interface ShownConfig {
  readonly unit: string;
  readonly on: Day;
  readonly charter: string;
  /** Sorted by id; rules that are off are left out. */
  readonly rules: readonly ShownRule[];
}

/**
 * @example
 * configShow(engine.domain.organisation, 'tax-bureau/levy', '2026-03-01').rules[0]?.values[0]?.origin // → { file, line, column }
 */
export function configShow(organisation: Organisation, unit: string, on: Day): ShownConfig {
  const charter: Charter = organisation.charter(unit, on);
  const { people } = organisation.catalogue(unit);
  const rules = charter.entries.map((entry) => shownRule(entry, traceRule(organisation, unit, entry.id, on), people));
  return { unit, on, charter: charter.digest, rules };
}

function shownRule(entry: RuleEntry, traced: readonly TracedValue[], people: PeopleWords): ShownRule {
  const { id, rule, plugin, severity, options, origins, owners, narrowed = [], waivers = [], immediate = [] } = entry;
  const values = Object.entries({ severity, ...options }).map(([name, value]): ShownValue => {
    const origin = origins[name];
    const by = owners?.[name];
    return {
      ...{ name, value },
      ...(origin ? { origin } : {}),
      ...(by === undefined ? {} : { unit: by }),
      beat: traced.filter((each) => each.name === name && !each.holds && each.for === undefined),
    };
  });
  const tried = Object.entries(entry.trial?.options ?? {}).map(([name, value]): ShownValue => {
    const origin = entry.trial?.origins[name];
    return { name: `trial.${name}`, value, ...(origin ? { origin } : {}), beat: [] };
  });
  const duty =
    rule.kind === 'duty'
      ? {
          duty: {
            id: rule.duty.id,
            title: rule.duty.title,
            obligation: rule.duty.obligation,
            bearer: rule.duty.bearer,
          },
        }
      : {};
  const stated = [...Object.entries(options), ...traced.map(({ name, value }) => [name, value] as const)];
  const titles = optionTitles(rule, [...stated, ...narrowed.flatMap((each) => Object.entries(each.options))], people);
  return {
    rule: id,
    kind: rule.kind,
    plugin,
    severity,
    values: [...values, ...tried],
    narrowed,
    waivers,
    immediate,
    ...titles,
    ...duty,
  };
}
