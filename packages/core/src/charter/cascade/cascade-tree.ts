/** Every unit's charters in every epoch: between two days on which nothing changes, one charter holds. */
import { addDays, type Day, isDay } from '../../calendar/day.ts';
import type { Problem } from '../../text/problem.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Charter } from '../charter.ts';
import { aboveOn, lifeOf, parentOn } from '../tree/unit-life.ts';
import type { UnitSource } from '../unit-source.ts';
import type { Granted } from '../waivers/waive.ts';
import { isWaivedOn, type WaiverBy } from '../waivers/waivers.ts';
import { baseCharter, cascade } from './cascade.ts';

export interface Tree {
  /** By unit, one for every epoch: what binds the unit itself. */
  readonly own: ReadonlyMap<string, readonly Charter[]>;
  /** What binds those below it. A waiver is for the unit it names: whoever stands below it needs one of its own. */
  readonly handedDown: ReadonlyMap<string, readonly Charter[]>;
  readonly needed: ReadonlySet<WaiverBy['statement']>;
}

export interface Forest {
  readonly ordered: readonly UnitSource[];
  readonly epochs: readonly Day[];
  readonly lawDays: readonly Day[];
  readonly waivers: ReadonlyMap<string, readonly WaiverBy[]>;
  readonly catalogueOf: (unit: string) => Catalogue;
}

/** Every unit's charters in every epoch, parents before children. */
export function cascadeTree({ ordered, epochs, lawDays, waivers, catalogueOf }: Forest, problems: Problem[]): Tree {
  const own = new Map<string, readonly Charter[]>();
  const handedDown = new Map<string, readonly Charter[]>();
  const lives = new Map(ordered.map((source) => [source.unit, lifeOf(source)]));
  const aboveIn = (source: UnitSource, index: number): Charter | undefined => {
    const parent = parentOn(source, epochs[index] ?? '');
    return parent && handedDown.get(parent.value)?.[index];
  };
  const needed = new Set<WaiverBy['statement']>();
  const told = new Set<string>();
  const tell = (problem: Problem) => {
    // The same line is wrong in every epoch; it is told once.
    const key = JSON.stringify(problem);
    if (!told.has(key)) problems.push(problem);
    told.add(key);
  };
  for (const source of ordered) {
    const changes = changesOf(source, lawDays);
    const granted = waivers.get(source.unit) ?? [];
    const charters: Charter[] = [];
    for (const [index, on] of epochs.entries()) {
      const before = charters[index - 1];
      // Nothing that this unit says changes on this day, nor anything above it: the charter is the one before.
      if (before && aboveIn(source, index) === aboveIn(source, index - 1) && !changes.has(on)) charters.push(before);
      else {
        const result = cascade({ source, parent: aboveIn(source, index), catalogue: catalogueOf(source.unit), on });
        // With waivers, what is looser is judged below, under what they leave.
        if (granted.length === 0) result.problems.forEach(tell);
        charters.push(result.charter);
      }
    }
    handedDown.set(source.unit, charters);
    if (granted.length === 0) {
      own.set(source.unit, charters);
      continue;
    }
    const waived = epochs.map((on, index) => {
      const active = granted.filter(
        ({ by, statement }) =>
          // A waiver goes with its giver: below another superior it lets nobody off.
          isWaivedOn(statement, on) && aboveOn(lives, source.unit, on).includes(by.unit),
      );
      const aboveOf = ({ by }: WaiverBy): Charter => aboveIn(by, index) ?? baseCharter(catalogueOf(by.unit));
      const standing = active.map(
        (each): Granted => ({ by: each.by.unit, statement: each.statement, above: aboveOf(each) }),
      );
      const catalogue = catalogueOf(source.unit);
      const result = cascade({ source, parent: aboveIn(source, index), catalogue, on, waivers: standing });
      result.problems.forEach(tell);
      for (const { statement } of result.needed) needed.add(statement);
      return result.needed.size > 0 ? result.charter : (charters[index] ?? result.charter);
    });
    own.set(source.unit, waived);
  }
  return { own, handedDown, needed };
}

/** The days on which something that a unit says, or a clause, starts or stops to bind: between two of them nothing changes. */
export function changesOf({ rules, waivers = [], moves = [] }: UnitSource, lawDays: readonly Day[]): ReadonlySet<Day> {
  const days = new Set<Day>(lawDays);
  for (const { from } of moves) if (isDay(from.value)) days.add(from.value);
  for (const { since, until } of [...rules, ...waivers]) {
    if (since && isDay(since.value)) days.add(since.value);
    if (until && isDay(until.value)) days.add(addDays(until.value, 1));
  }
  return days;
}

export function daysOfClauses({ rules }: Catalogue): readonly Day[] {
  return [...rules.values()].flatMap(({ rule: { clause } }) => [
    ...(clause.effective?.from ? [clause.effective.from] : []),
    ...(clause.effective?.to ? [addDays(clause.effective.to, 1)] : []),
  ]);
}
