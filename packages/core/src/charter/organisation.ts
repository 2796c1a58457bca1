/** The tree of units with their charters. Built once from sources; every problem of every file is told at once. */
import { addDays, type Day, isDay } from '../calendar/day.ts';
import { ObligatoError, type Origin, type Problem } from '../problem.ts';
import { suggest } from '../suggest.ts';
import { cascade } from './cascade.ts';
import type { Catalogue } from './catalogue.ts';
import type { Charter } from './charter.ts';
import type { UnitSource } from './unit-source.ts';

export interface Unit {
  readonly id: string;
  readonly title: string;
  readonly parent: string | undefined;
  readonly origin: Origin;
}

export interface Organisation {
  /** Parents before children, otherwise by id. */
  readonly units: ReadonlyMap<string, Unit>;
  /** The charter that binds cycles whose period starts on this day. */
  charter(unit: string, on: Day): Charter;
  /** The units above one, nearest first. */
  above(unit: string): readonly string[];
}

const unitId = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/;
const forbiddenSegments = new Set(['constructor', 'prototype']);

/** Whether a unit id is made of lower-case words, digits and hyphens, in segments: safe as a key and as a path. */
export function isUnitId(id: string): boolean {
  return id.length <= 200 && unitId.test(id) && !id.split('/').some((segment) => forbiddenSegments.has(segment));
}

/**
 * Builds the organisation. Throws one `ObligatoError` that lists everything wrong: ids, duplicates, unknown parents,
 * cycles of parents, unknown rules, wrong options, and every value that is looser than the unit above.
 */
export function createOrganisation(sources: readonly UnitSource[], catalogue: Catalogue): Organisation {
  const problems: Problem[] = [];
  const byId = admit(sources, problems);
  const ordered = parentsFirst(byId, problems);
  const lawDays = daysOfClauses(catalogue);
  const epochs = [...new Set(['1970-01-01', ...sources.flatMap((source) => [...changesOf(source, lawDays)])])].sort();

  const charters = new Map<string, readonly Charter[]>();
  const told = new Set<string>();
  for (const source of ordered) {
    const above = source.parent ? charters.get(source.parent.value) : undefined;
    const changes = changesOf(source, lawDays);
    const ownEpochs: Charter[] = [];
    for (const [index, on] of epochs.entries()) {
      const before = ownEpochs[index - 1];
      // Nothing that this unit says changes on this day, nor anything above it: the charter is the one before.
      if (before && above?.[index] === above?.[index - 1] && !changes.has(on)) {
        ownEpochs.push(before);
        continue;
      }
      const result = cascade({ source, parent: above?.[index], catalogue, on });
      for (const problem of result.problems) {
        // The same line is wrong in every epoch; it is told once.
        const key = JSON.stringify(problem);
        if (!told.has(key)) problems.push(problem);
        told.add(key);
      }
      ownEpochs.push(result.charter);
    }
    charters.set(source.unit, ownEpochs);
  }
  if (problems.length > 0) throw new ObligatoError(sortProblems(problems));

  const units = new Map(
    ordered.map(({ unit, title, parent, origin }) => [
      unit,
      Object.freeze({ id: unit, title, parent: parent?.value, origin }),
    ]),
  );
  return Object.freeze({
    units,
    charter: (unit: string, on: Day) => {
      const own = charters.get(unit);
      const charter =
        own?.[
          Math.max(
            0,
            epochs.findLastIndex((from) => from <= on),
          )
        ];
      if (!charter) throw unknownUnit(unit, units.keys());
      return charter;
    },
    above: (unit: string) => {
      const above: string[] = [];
      for (let at = units.get(unit)?.parent; at !== undefined; at = units.get(at)?.parent) above.push(at);
      return above;
    },
  });
}

/** The error for a unit that no file describes. */
export function unknownUnit(unit: string, known: Iterable<string>): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_UNIT_UNKNOWN',
    message: `No unit is named "${unit}"`,
    hint: suggest(unit, known),
  });
}

/** By file, line and column: the order in which somebody will mend them. */
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

function admit(unsorted: readonly UnitSource[], problems: Problem[]): ReadonlyMap<string, UnitSource> {
  const byId = new Map<string, UnitSource>();
  // By file, so that of two files with one unit the same one is kept, whichever was read first.
  const sources = [...unsorted].sort((a, b) => (a.origin.file < b.origin.file ? -1 : 1));
  for (const source of sources) {
    const other = byId.get(source.unit);
    if (!isUnitId(source.unit)) {
      problems.push({
        code: 'OBLIGATO_UNIT_ID',
        message: `${JSON.stringify(source.unit)} is not a unit id`,
        hint: 'Use lower-case letters, digits and single hyphens, in segments divided by "/"',
        origins: [source.origin],
      });
    } else if (other) {
      problems.push({
        code: 'OBLIGATO_UNIT_DUPLICATE',
        message: `Unit "${source.unit}" is described twice`,
        hint: 'Keep one of the two files',
        origins: [source.origin, other.origin],
      });
    } else byId.set(source.unit, source);
    problems.push(...wrongDays(source));
  }
  return byId;
}

function wrongDays({ rules }: UnitSource): readonly Problem[] {
  const stated = rules.flatMap(({ since, until }) => [since, until].filter((day) => day !== undefined));
  const reversed = rules.flatMap(({ rule, since, until }): readonly Problem[] =>
    since && until && since.value > until.value
      ? [
          {
            code: 'OBLIGATO_DATE',
            message: `The entry for ${rule} ends on ${until.value}, before it starts on ${since.value}`,
            hint: 'Swap "since" and "until"',
            origins: [since.origin, until.origin],
          },
        ]
      : [],
  );
  const wrong = stated
    .filter((day) => !isDay(day.value))
    .map(
      (day): Problem => ({
        code: 'OBLIGATO_DATE',
        message: `${JSON.stringify(day.value)} is not a date`,
        hint: 'Write dates as YYYY-MM-DD',
        origins: [day.origin],
      }),
    );
  return [...wrong, ...reversed];
}

function parentsFirst(byId: ReadonlyMap<string, UnitSource>, problems: Problem[]): readonly UnitSource[] {
  const ordered: UnitSource[] = [];
  const state = new Map<string, 'visiting' | 'done'>();
  const visit = (source: UnitSource, path: readonly string[]): void => {
    if (state.get(source.unit) === 'done') return;
    if (state.get(source.unit) === 'visiting') {
      const loop = [...path.slice(path.indexOf(source.unit)), source.unit];
      problems.push({
        code: 'OBLIGATO_UNIT_CYCLE',
        message: `Units are each other's parents: ${loop.join(' → ')}`,
        hint: 'Take one of the parents out',
        origins: loop.slice(0, -1).flatMap((unit) => byId.get(unit)?.parent?.origin ?? []),
      });
      return;
    }
    state.set(source.unit, 'visiting');
    if (source.parent) {
      const parent = byId.get(source.parent.value);
      if (parent) visit(parent, [...path, source.unit]);
      else {
        problems.push({
          code: 'OBLIGATO_UNIT_PARENT',
          message: `The parent "${source.parent.value}" of "${source.unit}" is not described anywhere`,
          hint: suggest(source.parent.value, byId.keys()),
          origins: [source.parent.origin],
        });
      }
    }
    state.set(source.unit, 'done');
    ordered.push(source);
  };
  for (const id of [...byId.keys()].sort()) visit(byId.get(id) as UnitSource, []);
  return ordered;
}

/** The days on which something that a unit says, or a clause, starts or stops to bind: between two of them nothing changes. */
function changesOf({ rules }: UnitSource, lawDays: readonly Day[]): ReadonlySet<Day> {
  const days = new Set<Day>(lawDays);
  for (const { since, until } of rules) {
    if (since && isDay(since.value)) days.add(since.value);
    if (until && isDay(until.value)) days.add(addDays(until.value, 1));
  }
  return days;
}

function daysOfClauses({ rules }: Catalogue): readonly Day[] {
  return [...rules.values()].flatMap(({ rule: { clause } }) => [
    ...(clause.effective?.from ? [clause.effective.from] : []),
    ...(clause.effective?.to ? [addDays(clause.effective.to, 1)] : []),
  ]);
}
