/** What a run stands on, so that its page can say so: versions, habits, and where rules are not as their packs state them. */
import {
  type Catalogue,
  createCatalogue,
  createOrganisation,
  type Day,
  type Organisation,
  type UnitSource,
} from '@obligato/core';
import { type ChangedRule, configDiff } from '@obligato/engine/files';
import { usualHabits } from './habits.ts';
import type { Scenario, Season } from './scenario.ts';

/** A value of a rule that a unit file changes: `severity`, an option's name, `selectors`, `trial`. */
export interface ChangedValue {
  readonly name: string;
  /** As the pack has it, and as it is in force; absent where the rule is not on. */
  readonly pack?: unknown;
  readonly here?: unknown;
}

export interface Assumptions {
  /** `name@version`, in the order of their names. */
  readonly plugins: readonly string[];
  /** Rules whose values unit files change, or that they add or switch off; units with the very same changes together. */
  readonly rules: readonly {
    readonly units: readonly string[];
    readonly rules: readonly { readonly rule: string; readonly values: readonly ChangedValue[] }[];
  }[];
  /** Every habit that people have, and those that the scenario states itself. */
  readonly habits: Readonly<Record<string, unknown>>;
  readonly stated: readonly string[];
  /** Days on which many behave otherwise at once. */
  readonly seasons: readonly Season[];
  /** How many units superiors have the time to inspect in one period; all of them when absent. */
  readonly visits?: number;
  /** Some units or days have habits of their own, which a function in the scenario says. */
  readonly byUnit: boolean;
}

export function assumptionsOf(scenario: Scenario, catalogue: Catalogue): Assumptions {
  const stated = Object.keys(scenario.habits ?? {}).sort();
  return {
    plugins: Object.values(scenario.plugins)
      .map(({ name, version }) => `${name}@${version}`)
      .sort(),
    rules: changedRules(scenario, catalogue),
    habits: { ...usualHabits, ...scenario.habits },
    stated,
    seasons: scenario.seasons ?? [],
    ...(scenario.visits === undefined ? {} : { visits: scenario.visits }),
    byUnit: scenario.habitsOf !== undefined,
  };
}

/** Against the same units, had they stated nothing but which presets they take. */
function changedRules({ population, from }: Scenario, catalogue: Catalogue): Assumptions['rules'] {
  const units = unitsOf(population);
  return rulesThatDiffer(createOrganisation(units.map(bare), catalogue), createOrganisation(units, catalogue), from);
}

/** Where the rules of two scenarios differ, of units that both have: `pack` is the first one's value, `here` the second's. */
export function rulesBetween(a: Scenario, b: Scenario): Assumptions['rules'] {
  const of = ({ population, plugins }: Scenario) => createOrganisation(unitsOf(population), createCatalogue(plugins));
  return rulesThatDiffer(of(a), of(b), a.from);
}

const unitsOf = (population: Scenario['population']): readonly UnitSource[] =>
  population.kind === 'given' ? population.units : [population.superior, population.branch];

const rulesThatDiffer = (before: Organisation, after: Organisation, on: Day): Assumptions['rules'] =>
  configDiff(before, after, on).changed.map(({ units, rules }) => ({
    units,
    rules: rules.map((each) => ({ rule: each.rule, values: valuesOf(each) })),
  }));

const bare = ({ waivers: _, local: __, ...source }: UnitSource): UnitSource => ({ ...source, rules: [] });

function valuesOf({ names, before, after }: ChangedRule): readonly ChangedValue[] {
  // Of a rule that comes or goes as a whole its options say nothing more.
  const told = before && after ? names : ['severity'];
  return told.map((name) => ({
    name,
    ...(before ? { pack: statedValue(before, name) } : {}),
    ...(after ? { here: statedValue(after, name) } : {}),
  }));
}

function statedValue(rule: NonNullable<ChangedRule['before']>, name: string): unknown {
  if (name === 'severity' || name === 'plugin') return rule[name];
  if (name === 'trial') return rule.trial?.options;
  if (name === 'selectors') return rule.narrowed?.map(({ for: selector, options }) => ({ for: selector, ...options }));
  return rule.options[name];
}
