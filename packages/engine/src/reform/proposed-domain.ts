/** The organisation as it would be if one unit set some rules otherwise, and those below it followed where they may not be looser. */
import {
  type Catalogue,
  createOrganisation,
  type Day,
  type FaultyFile,
  ObligatoError,
  type Organisation,
  type Problem,
  type RuleStatement,
  type Severity,
  type Stated,
  severities,
  type UnitSource,
} from '@obligato/core';
import { compareSeverity, isLooser, locate, requireUnit, sortProblems } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import { readEntries } from '../units/read-entry.ts';

/** What a unit's file would say under `rules:`, by the ids of the rules: settings in the words of a unit file, never code. */
export type ProposedRules = Readonly<Record<string, unknown>>;

export interface ProposedSettings {
  readonly unit: string;
  readonly rules: ProposedRules;
  /** The day by whose tree it is told who stands below. */
  readonly on: Day;
}

/**
 * The same plugins, calendar and units, with other settings of one unit. What is not named stays as its file has it; a list, or an entry
 * with `for`, `since` or `until`, stands in place of all that the file says of the rule. A unit below that states something looser follows.
 *
 * Throws everything that is wrong with it, as `check` would; where something was stated is told by the unit, not by its file.
 * `OBLIGATO_UNIT_UNKNOWN`.
 *
 * @example
 * const rules = { 'organ/notice': { workingDays: 10 } };
 * const next = proposedDomain(domain, { unit: 'tax-bureau', rules, on: '2026-12-31' });
 * next.organisation.charter('tax-bureau/levy', '2026-12-31').digest
 */
export function proposedDomain(domain: Domain, { unit, rules, on }: ProposedSettings): Domain {
  const { organisation, catalogue } = domain;
  requireUnit(organisation, unit);
  const proposed = statementsOf(rules);
  const changed = [...organisation.sources.values()].map((source) => {
    const placed = toldByUnit(source, source.unit) as UnitSource;
    const known = organisation.catalogue(source.unit);
    if (source.unit === unit) return { ...placed, rules: replaced(placed.rules, proposed, known) };
    const isBelow = organisation.above(source.unit, on).includes(unit);
    return isBelow ? { ...placed, rules: placed.rules.map((each) => following(each, proposed, known)) } : placed;
  });
  return Object.freeze({ ...domain, organisation: joined(changed, catalogue, organisation) });
}

function statementsOf(rules: ProposedRules): readonly RuleStatement[] {
  const problems: Problem[] = [];
  const origin = { file: 'rules' };
  const statements = Object.entries(rules).flatMap(([rule, settings]) =>
    readEntries(rule, origin, locate(settings, origin), problems),
  );
  if (problems.length > 0) throw new ObligatoError(sortProblems(problems));
  return statements;
}

/** Where nothing stands still, whatever is wrong is told; where something does, it goes on standing still, and nothing else may. */
function joined(
  units: readonly UnitSource[],
  catalogue: Catalogue,
  { stopped, ...before }: Organisation,
): Organisation {
  if (stopped.size === 0) return createOrganisation(units, catalogue);
  const unread = [...stopped.values()].filter(({ unit }) => !before.sources.has(unit));
  const faulty = unread.map(({ unit, problems }): FaultyFile => {
    const [parent] = before.units.get(unit)?.parents ?? [];
    return { file: unit, unit, parent: parent?.unit, problems };
  });
  const after = createOrganisation(units, catalogue, faulty);
  const wrong = [...after.stopped.values()].filter(({ unit }) => !stopped.has(unit));
  if (wrong.length > 0) throw new ObligatoError(sortProblems([...new Set(wrong.flatMap(({ problems }) => problems))]));
  return after;
}

const isGeneral = (statement: RuleStatement) => !statement.for && !statement.since && !statement.until;

/** Of what is proposed in general, the other words of the unit about the rule stay, as far as they say something else or something stricter. */
function replaced(
  own: readonly RuleStatement[],
  proposed: readonly RuleStatement[],
  catalogue: Catalogue,
): readonly RuleStatement[] {
  const kept = own.flatMap((statement): readonly RuleStatement[] => {
    const said = proposed.filter(({ rule }) => rule === statement.rule);
    const [only] = said;
    if (!only) return [statement];
    if (said.length > 1 || !isGeneral(only)) return [];
    return [statement.for ? following(statement, said, catalogue) : withoutNamed(statement, only)];
  });
  return [...kept, ...proposed];
}

/** Of several words of one unit the stricter holds: what is proposed otherwise must not be said besides. */
function withoutNamed({ severity, trial, ...statement }: RuleStatement, by: RuleStatement): RuleStatement {
  const isOther = ([name]: readonly [string, Stated]) => !Object.hasOwn(by.options, name);
  const left = (options: RuleStatement['options']) => Object.fromEntries(Object.entries(options).filter(isOther));
  return {
    ...statement,
    options: left(statement.options),
    ...(severity && !by.severity ? { severity } : {}),
    ...(trial ? { trial: { ...trial, options: left(trial.options) } } : {}),
  };
}

/** As strict as what is proposed, where it would be looser. */
function following(statement: RuleStatement, proposed: readonly RuleStatement[], { rules }: Catalogue): RuleStatement {
  const rule = rules.get(statement.rule)?.rule;
  const by = proposed.filter((each) => each.rule === statement.rule && isGeneral(each));
  if (!rule || by.length === 0) return statement;
  const stricter = (name: string, stated: Stated): Stated => {
    const direction = rule.stricter[name];
    const asked = by.flatMap(({ options }) => (Object.hasOwn(options, name) ? [options[name] as Stated] : []));
    return asked.reduce(
      (held, next) =>
        direction !== undefined && isAlike(held.value, next.value) && isLooser(direction, held.value, next.value)
          ? next
          : held,
      stated,
    );
  };
  const all = (options: RuleStatement['options']) =>
    Object.fromEntries(Object.entries(options).map(([name, stated]) => [name, stricter(name, stated)] as const));
  const { severity, trial } = statement;
  return {
    ...statement,
    options: all(statement.options),
    ...(severity ? { severity: by.reduce(stricterSeverity, severity) } : {}),
    ...(trial ? { trial: { ...trial, options: all(trial.options) } } : {}),
  };
}

const isSeverity = (value: unknown): value is Severity => (severities as readonly unknown[]).includes(value);

function stricterSeverity(held: Stated, { severity }: RuleStatement): Stated {
  if (!severity || !isSeverity(held.value) || !isSeverity(severity.value)) return held;
  return compareSeverity(held.value, severity.value) < 0 ? severity : held;
}

/** What is wrong is told by the rule; until then nothing is compared that cannot be. */
const isAlike = (a: unknown, b: unknown) =>
  typeof a === typeof b && Array.isArray(a) === Array.isArray(b) && a !== null && b !== null;

/** Every place, told by the unit whose file it is in: where files lie is nobody's to know who asks from elsewhere. */
function toldByUnit(value: unknown, unit: string): unknown {
  if (Array.isArray(value)) return value.map((each) => toldByUnit(each, unit));
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, toldByUnit(each, unit)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      (name === 'origin' || name === 'key') && isPlace(each) ? { ...each, file: unit } : toldByUnit(each, unit),
    ]),
  );
}

const isPlace = (value: unknown): value is { readonly file: string } =>
  typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string';
