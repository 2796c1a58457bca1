/** Units that stop alone: whose own file is wrong, and those below them, whose rules nobody can tell. */
import { ObligatoError, type Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import { parentsOf, unitsNamedBy } from '../tree/unit-life.ts';
import type { UnitSource } from '../unit-source.ts';

/** A unit file that could not be read, or only in part. */
export interface FaultyFile {
  readonly file: string;
  /** Undefined where not even its unit can be made out. */
  readonly unit: string | undefined;
  readonly parent?: string | undefined;
  readonly problems: readonly Problem[];
}

/** Why nothing is planned, attempted or fired in a unit. What is stored of it can be read. */
export interface StoppedUnit {
  readonly unit: string;
  /** The unit whose file is wrong: itself, or one above it. */
  readonly because: string;
  readonly problems: readonly Problem[];
}

/**
 * Who stops for what is wrong, be it everybody: what is stored can be read all the same. Throws everything when it cannot be told
 * whose fault something is, or when no file says of which unit it is.
 */
export function stoppedUnits(
  ordered: readonly UnitSource[],
  problems: readonly Problem[],
  faulty: readonly FaultyFile[],
): ReadonlyMap<string, StoppedUnit> {
  const unread = new Set(faulty.flatMap(({ unit }) => unit ?? []));
  const namesUnread = (problem: Problem) => blamesOnly(problem, ordered, unread);
  const own = new Map<string, Problem[]>();
  const blame = (unit: string, problem: Problem) => own.set(unit, [...(own.get(unit) ?? []), problem]);
  const everything = [...faulty.flatMap((file) => file.problems), ...problems];
  for (const { unit, problems: ofFile } of faulty)
    for (const problem of ofFile) if (unit !== undefined) blame(unit, problem);
  for (const problem of problems) {
    if (namesUnread(problem)) continue;
    const units = unitsAtFault(problem, ordered);
    if (units.length === 0) throw new ObligatoError(everything);
    for (const unit of units) blame(unit, problem);
  }
  const parents = new Map<string, readonly string[]>();
  for (const { unit, parent } of faulty)
    if (unit !== undefined) parents.set(unit, parent === undefined ? [] : [parent]);
  for (const source of ordered)
    parents.set(
      source.unit,
      parentsOf(source).map(({ value }) => value),
    );
  const stopped = new Map<string, StoppedUnit>();
  for (const unit of parents.keys()) {
    const because = nearest(unit, parents, own);
    if (because !== undefined) stopped.set(unit, Object.freeze({ unit, because, problems: own.get(because) ?? [] }));
  }
  if (everything.length > 0 && parents.size === 0) throw new ObligatoError(everything);
  return stopped;
}

/** Itself, or the nearest of those that ever stand above it, that has something wrong. */
function nearest(
  unit: string,
  parents: ReadonlyMap<string, readonly string[]>,
  own: ReadonlyMap<string, unknown>,
): string | undefined {
  const line = new Set([unit]);
  // What is added while it is walked is walked too: level by level, and a circle ends it.
  for (const at of line) {
    if (own.has(at)) return at;
    for (const above of parents.get(at) ?? []) line.add(above);
  }
  return undefined;
}

/** Of two files that do not fit together the lower one has to give way; a waiver is its giver's. */
function unitsAtFault({ code, origins = [] }: Problem, ordered: readonly UnitSource[]): readonly string[] {
  const places = code === 'OBLIGATO_WAIVER_OWNER' ? origins.slice(0, 1) : origins;
  const files = new Set(places.map(({ file }) => file));
  const last = ordered.findLast(({ origin }) => files.has(origin.file));
  // Sources that were read from memory may share the name of their file.
  return last ? ordered.filter(({ origin }) => origin.file === last.origin.file).map(({ unit }) => unit) : [];
}

/** A line that names a unit which is described, in a file that could not be read, is no fault of its own. */
function blamesOnly(
  { code, origins = [] }: Problem,
  ordered: readonly UnitSource[],
  unread: ReadonlySet<string>,
): boolean {
  if (code !== 'OBLIGATO_UNIT_PARENT' && code !== 'OBLIGATO_UNIT_UNKNOWN') return false;
  const naming = ordered.flatMap(unitsNamedBy);
  return naming.some((stated) => unread.has(stated.value) && origins.includes(stated.origin));
}

/**
 * Throws `OBLIGATO_UNIT_STOPPED` when a unit is stopped: before anything of it is written that its rules would have to judge.
 *
 * @example
 * requireRunning(engine.domain.organisation, 'tax-bureau/levy');
 */
export function requireRunning({ stopped }: StoppedUnits, unit: string): void {
  const still = stopped.get(unit);
  if (still) throw unitStopped(still);
}

/**
 * The units that are not stopped, parents first. Throws `OBLIGATO_UNIT_STOPPED` for each whose own file is wrong when nobody is left.
 *
 * @example
 * runningUnits(engine.domain.organisation) // → ['tax-bureau', 'tax-bureau/levy']
 */
export function runningUnits({ units, stopped }: StoppedUnits): readonly string[] {
  const running = [...units.keys()].filter((unit) => !stopped.has(unit));
  if (running.length > 0 || stopped.size === 0) return running;
  const causes = [...stopped.values()].filter(({ unit, because }) => unit === because);
  throw new ObligatoError(causes.flatMap((cause) => unitStopped(cause).problems));
}

interface StoppedUnits {
  readonly units: ReadonlyMap<string, unknown>;
  readonly stopped: ReadonlyMap<string, StoppedUnit>;
}

/** What is thrown where such a unit would have to be judged by its rules. */
export function unitStopped({ unit, because, problems }: StoppedUnit): ObligatoError {
  const origins = problems.flatMap(({ origins: [first] = [] }) => first ?? []);
  const why =
    unit === because
      ? { en: `"${unit}" is stopped: its file is wrong`, 'zh-CN': `“${unit}”已停办：其单位文件有误` }
      : {
          en: `"${unit}" is stopped: the file of "${because}" above it is wrong`,
          'zh-CN': `“${unit}”已停办：其上级“${because}”的单位文件有误`,
        };
  const hint = {
    en: 'Correct the file; the other units, and all that is stored, are not affected',
    'zh-CN': '请改正该文件；其他单位和已存记录不受影响',
  };
  const first = { code: 'OBLIGATO_UNIT_STOPPED', ...translated(why, hint), origins: origins.slice(0, 1) } as const;
  return new ObligatoError([first, ...problems]);
}
