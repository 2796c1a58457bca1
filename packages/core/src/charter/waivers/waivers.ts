/** The waivers of all units: to whom each is granted, and whether it is still of use. */
import type { Day } from '../../calendar/day.ts';
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import { unknownRule } from '../cascade/compose-unit.ts';
import { validateOptions, validateSeverity } from '../cascade/validate-values.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { UnitSource, WaiverStatement } from '../unit-source.ts';

/** A waiver as `check` looks at it. */
export interface WaiverStanding {
  readonly by: string;
  readonly statement: WaiverStatement;
  /** Whether it loosens anything on any day. */
  readonly isNeeded: boolean;
}

export interface WaiverBy {
  readonly by: UnitSource;
  readonly statement: WaiverStatement;
}

/** By the unit they are for. A waiver for an unknown unit or rule, or for one that is not below, is a problem. */
export function waiversByUnit(
  ordered: readonly UnitSource[],
  catalogueOf: (unit: string) => Catalogue,
  problems: Problem[],
): ReadonlyMap<string, readonly WaiverBy[]> {
  const byId = new Map(ordered.map((source) => [source.unit, source]));
  const found = new Map<string, WaiverBy[]>();
  for (const by of ordered) {
    for (const statement of by.waivers ?? []) {
      const unit = statement.unit.value;
      const faults = [...faultsOfUnit(statement, by, byId), ...faultsOfValues(statement, catalogueOf(by.unit))];
      problems.push(...faults);
      if (faults.length === 0) found.set(unit, [...(found.get(unit) ?? []), { by, statement }]);
    }
  }
  return found;
}

function faultsOfUnit(
  { unit: { value: unit, origin } }: WaiverStatement,
  by: UnitSource,
  byId: ReadonlyMap<string, UnitSource>,
): readonly Problem[] {
  const source = byId.get(unit);
  if (!source) {
    const message = `No unit is named "${unit}"`;
    return [{ code: 'OBLIGATO_UNIT_UNKNOWN', message, hint: suggest(unit, byId.keys()), origins: [origin] }];
  }
  if (isBelow(source, by.unit, byId)) return [];
  return [
    {
      code: 'OBLIGATO_WAIVER_OWNER',
      message: `"${by.unit}" cannot let "${unit}" off anything: it does not stand above it`,
      hint: 'A waiver is granted to a unit below, in the file of whoever states the stricter value',
      origins: [origin, source.parent?.origin ?? source.origin],
    },
  ];
}

function faultsOfValues(
  { rule: { value: id, origin }, ...statement }: WaiverStatement,
  catalogue: Catalogue,
): readonly Problem[] {
  const installed = catalogue.rules.get(id);
  if (!installed) return unknownRule(id, catalogue, origin);
  const problems: Problem[] = [];
  validateSeverity({ rule: id, ...(statement.severity ? { severity: statement.severity } : {}) }, problems);
  validateOptions(id, installed.rule, statement.options, problems);
  return problems;
}

function isBelow(source: UnitSource, above: string, byId: ReadonlyMap<string, UnitSource>): boolean {
  for (let at = source.parent?.value; at !== undefined; at = byId.get(at)?.parent?.value) {
    if (at === above) return true;
  }
  return false;
}

/**
 * Whether a waiver loosens cycles whose period starts on a day.
 *
 * @example
 * organisation.waivers.filter(({ statement }) => isWaivedOn(statement, '2026-07-01')).map(({ by }) => by)
 */
export function isWaivedOn({ since, until }: WaiverStatement, on: Day): boolean {
  return (since?.value ?? on) <= on && on <= until.value;
}

/**
 * What `check` says of waivers: one that is over, or that loosens nothing, has to go, or nobody will know which hold.
 *
 * @example
 * waiverProblems(organisation.waivers, '2026-07-01') // → [{ code: 'OBLIGATO_WAIVER_EXPIRED', … }]
 */
export function waiverProblems(waivers: readonly WaiverStanding[], today: Day): readonly Problem[] {
  return waivers.flatMap(({ statement, isNeeded }): readonly Problem[] => {
    const { unit, rule, until, origin } = statement;
    const what = `The waiver for "${unit.value}" of ${rule.value}`;
    if (until.value < today) {
      const message = `${what} was over on ${until.value}`;
      const hint = 'Take it out, or grant it anew with a later "until"';
      return [{ code: 'OBLIGATO_WAIVER_EXPIRED', message, hint, origins: [until.origin] }];
    }
    if (isNeeded) return [];
    const hint = 'Take it out: the unit is held to nothing stricter, or by its own words to more';
    return [{ code: 'OBLIGATO_WAIVER_UNNEEDED', message: `${what} loosens nothing`, hint, origins: [origin] }];
  });
}
