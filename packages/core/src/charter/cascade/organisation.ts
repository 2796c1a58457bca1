/** The tree of units with their charters. Built once from sources; every problem of every file is told at once. */
import type { Day } from '../../calendar/day.ts';
import { ObligatoError, type Origin, type Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import { translated } from '../../text/translated.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { withRoleWords } from '../catalogue/with-role-words.ts';
import type { Charter } from '../charter.ts';
import { catalogueWithLocals } from '../local-rule/catalogue-with-locals.ts';
import { aboveOn, actingFor, dayInLife, lifeOf, type UnitLife } from '../tree/unit-life.ts';
import { parentsFirst, validateUnits } from '../tree/validate-units.ts';
import type { UnitSource } from '../unit-source.ts';
import { type WaiverStanding, waiversByUnit } from '../waivers/waivers.ts';
import { cascadeTree, changesOf, daysOfClauses, type Tree } from './cascade-tree.ts';
import { type FaultyFile, type StoppedUnit, stoppedUnits, unitStopped } from './stopped-units.ts';

export { isUnitId } from '../tree/validate-units.ts';

export interface Unit extends UnitLife {
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
}

export interface Organisation {
  /** Parents before children, otherwise by id. */
  readonly units: ReadonlyMap<string, Unit>;
  /** The charter that binds cycles whose period starts on this day, or before the unit does: then that of its first day. */
  charter(unit: string, on: Day): Charter;
  /** The units above one on a day, nearest first: before its beginning those of its first day, after its end those of its last. */
  above(unit: string, on: Day): readonly string[];
  /** Who acts for a unit on a day: itself while it is there; then its successors, or the unit above where it has none. */
  actingFor(unit: string, on: Day): readonly string[];
  /** What the files say: for whoever has to show where a value comes from. */
  readonly sources: ReadonlyMap<string, UnitSource>;
  /** What a unit can name: everything installed, and the rules written as data by it and above it. */
  catalogue(unit: string): Catalogue;
  /** What the unit hands down to those below it: its charter without what was waived for itself alone. */
  handedDown(unit: string, on: Day): Charter;
  readonly waivers: readonly WaiverStanding[];
  /** Units that stand still, since their own file, or one above, is wrong: they have no charter. */
  readonly stopped: ReadonlyMap<string, StoppedUnit>;
}

/**
 * Builds the organisation. Throws one `ObligatoError` that lists everything wrong: ids, duplicates, unknown parents,
 * cycles of parents, unknown rules, wrong options, and every value that is looser than the unit above.
 *
 * With `faulty`, files that could not be read, be it an empty list, a unit whose file is wrong stops alone with those below it: it
 * stands in `stopped`, and asking for its charter throws `OBLIGATO_UNIT_STOPPED`. That may be every unit: what is stored can be read without rules.
 *
 * @example
 * createOrganisation(units, catalogue).charter('tax-bureau/levy', '2026-03-01').entries.length
 */
export function createOrganisation(
  written: readonly UnitSource[],
  catalogue: Catalogue,
  faulty?: readonly FaultyFile[],
): Organisation {
  const problems: Problem[] = [];
  const sources = written.map((source) => withRoleWords(source, catalogue, problems));
  const byId = validateUnits(sources, problems);
  const ordered = parentsFirst(byId, problems);
  const catalogues = catalogueWithLocals(ordered, catalogue, problems);
  const catalogueOf = (unit: string) => catalogues.get(unit) ?? catalogue;
  const waivers = waiversByUnit(ordered, catalogueOf, problems);
  const lawDays = daysOfClauses(catalogue);
  const epochs = [...new Set(['1970-01-01', ...sources.flatMap((source) => [...changesOf(source, lawDays)])])].sort();
  const tree = cascadeTree({ ordered, epochs, lawDays, waivers, catalogueOf }, problems);
  if (problems.length > 0 && !faulty) throw new ObligatoError(sortProblems(problems));
  const stopped = stoppedUnits(ordered, sortProblems(problems), faulty ?? []);

  const units = new Map<string, Unit>();
  for (const source of ordered) {
    const { unit, title, origin } = source;
    units.set(unit, Object.freeze({ id: unit, title, ...lifeOf(source), origin }));
  }
  for (const { unit, parent, file } of faulty ?? []) {
    if (unit === undefined || units.has(unit)) continue;
    const parents = parent === undefined ? [] : [{ unit: parent }];
    units.set(unit, Object.freeze({ id: unit, title: unit, parents, successors: [], origin: { file } }));
  }
  const epochOf = (on: Day) =>
    Math.max(
      0,
      epochs.findLastIndex((from) => from <= on),
    );
  const charterIn = (charters: Tree['own'], unit: string, on: Day): Charter => {
    const still = stopped.get(unit);
    if (still) throw unitStopped(still);
    const charter = charters.get(unit)?.[epochOf(dayInLife(units.get(unit) ?? {}, on))];
    if (!charter) throw unknownUnit(unit, units.keys());
    return charter;
  };
  return Object.freeze({
    units,
    stopped,
    sources: new Map(ordered.map((source) => [source.unit, source])),
    catalogue: catalogueOf,
    charter: (unit: string, on: Day) => charterIn(tree.own, unit, on),
    handedDown: (unit: string, on: Day) => charterIn(tree.handedDown, unit, on),
    waivers: [...waivers.values()].flat().map(({ by, statement }) => ({
      by: by.unit,
      statement,
      isNeeded: tree.needed.has(statement),
    })),
    above: (unit: string, on: Day) => aboveOn(units, unit, on),
    actingFor: (unit: string, on: Day) => actingFor(units, unit, on),
  });
}

/**
 * The error for a unit that no file describes.
 *
 * @example
 * unknownUnit('bureau/branch-9', ['bureau/branch-1']).problems[0]?.hint // → 'Did you mean "bureau/branch-1"?'
 */
export function unknownUnit(unit: string, known: Iterable<string>): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_UNIT_UNKNOWN',
    ...translated({ en: `No unit is named "${unit}"`, 'zh-CN': `没有单位“${unit}”` }, suggest(unit, known)),
  });
}

/**
 * Throws `unknownUnit` when no file describes a unit.
 *
 * @example
 * requireUnit(engine.domain.organisation, 'tax-bureau/levy');
 */
export function requireUnit({ units }: Pick<Organisation, 'units'>, unit: string): void {
  if (!units.has(unit)) throw unknownUnit(unit, units.keys());
}

/**
 * By file, line and column: the order in which somebody will mend them.
 *
 * @example
 * const words = translated({ en: 'It is closed', 'zh-CN': '已经关闭' });
 * const inLine = (line: number) => ({ code: 'OBLIGATO_USAGE', ...words, origins: [{ file: 'a.yaml', line }] }) as const;
 * sortProblems([inLine(12), inLine(3)]).map(({ origins }) => origins?.[0]?.line) // → [3, 12]
 */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ origins, message }: Problem) => {
    const first = origins?.[0];
    return [
      first?.file ?? '',
      String(first?.line ?? 0).padStart(9, '0'),
      String(first?.column ?? 0).padStart(9, '0'),
      message,
    ].join('\u0000');
  };
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
