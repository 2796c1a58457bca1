/** When there is a unit, and below whom it stands on a day. */
import type { Day } from '../../calendar/day.ts';
import type { Stated, UnitSource } from '../unit-source.ts';

/** A unit over time, without the places where that is written. */
export interface UnitLife {
  /** Below whom from which day on; the first may have no day. */
  readonly parents: readonly { readonly unit: string; readonly from?: Day }[];
  readonly from?: Day;
  /** The last day. */
  readonly until?: Day;
  readonly successors: readonly string[];
}

/** Who stands above a unit on a day, as its file states it. */
export function parentOn({ parent, moves = [] }: UnitSource, day: Day): Stated<string> | undefined {
  return moves.findLast(({ from }) => from.value <= day)?.unit ?? parent;
}

/** Everybody who ever stands right above a unit. */
export function parentsOf({ parent, moves = [] }: UnitSource): readonly Stated<string>[] {
  return [...(parent ? [parent] : []), ...moves.map(({ unit }) => unit)];
}

/**
 * Every place at which a file names another unit: above it, after it, or let off by it.
 *
 * @example
 * unitsNamedBy(parseUnit('unit: a\nparent: b\nuntil: 2026-06-30\nsuccessor: c')).map(({ value }) => value) // → ['b', 'c']
 */
export const unitsNamedBy = (source: UnitSource): readonly Stated<string>[] => [
  ...parentsOf(source),
  ...(source.successors ?? []),
  ...(source.waivers ?? []).map(({ unit }) => unit),
];

export function lifeOf(source: UnitSource): UnitLife {
  const { parent, moves = [], from, until, successors = [] } = source;
  return Object.freeze({
    parents: Object.freeze([
      ...(parent ? [{ unit: parent.value }] : []),
      ...moves.map((move) => ({ unit: move.unit.value, from: move.from.value })),
    ]),
    ...(from ? { from: from.value } : {}),
    ...(until ? { until: until.value } : {}),
    successors: Object.freeze(successors.map(({ value }) => value)),
  });
}

/**
 * Whether there is such a unit on a day: it has been founded, and not ended yet.
 *
 * @example
 * isThereOn({ from: '2026-03-01', until: '2026-06-30' }, '2026-07-01') // → false
 */
export function isThereOn({ from, until }: Pick<UnitLife, 'from' | 'until'>, day: Day): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** By unit. */
export type UnitLives = ReadonlyMap<string, Pick<UnitLife, 'parents' | 'from' | 'until'>>;

/** The day itself, or the nearest on which there is such a unit: of before its beginning, and of after its end, that day is asked about. */
export function dayInLife({ from, until }: Pick<UnitLife, 'from' | 'until'>, day: Day): Day {
  if (from !== undefined && day < from) return from;
  return until !== undefined && day > until ? until : day;
}

/** The units above one on a day, nearest first; of one that is not there, as on the nearest day on which it is. */
export function aboveOn(lives: UnitLives, unit: string, asked: Day): readonly string[] {
  const above: string[] = [];
  const day = dayInLife(lives.get(unit) ?? {}, asked);
  for (let at = superiorOn(lives.get(unit), day); at !== undefined; at = superiorOn(lives.get(at), day)) {
    // Of units that stand still the parents may go in a circle.
    if (above.includes(at)) break;
    above.push(at);
  }
  return above;
}

const superiorOn = (life: Pick<UnitLife, 'parents'> | undefined, day: Day): string | undefined =>
  life?.parents.findLast(({ from }) => from === undefined || from <= day)?.unit;

/** Whether a unit stands below another on some day. */
export function isEverBelow(lives: UnitLives, unit: string, above: string, seen = new Set<string>()): boolean {
  if (seen.has(unit)) return false;
  seen.add(unit);
  return (lives.get(unit)?.parents ?? []).some(
    (parent) => parent.unit === above || isEverBelow(lives, parent.unit, above, seen),
  );
}

/**
 * Who acts for a unit on a day: itself, as long as it is there; then whoever goes on with it, and where nobody does, the unit that
 * stood above it. What it has left open can be brought to its end by them.
 */
export function actingFor(
  units: ReadonlyMap<string, UnitLife>,
  unit: string,
  day: Day,
  asked: readonly string[] = [],
): readonly string[] {
  const life = units.get(unit);
  if (!life || life.until === undefined || day <= life.until || asked.includes(unit)) return [unit];
  const heirs = life.successors.length > 0 ? life.successors : aboveOn(units, unit, day).slice(0, 1);
  return [...new Set(heirs.flatMap((each) => actingFor(units, each, day, [...asked, unit])))];
}
