/** What every unit of a run shares: rules, calendar, habits, days. Built once; nothing in it changes while units are lived. */
import {
  type ApplicableRules,
  addDays,
  type Calendar,
  type Catalogue,
  type Charter,
  createCalendar,
  createCatalogue,
  createOrganisation,
  type Day,
  dayNumber,
  ObligatoError,
  type Organisation,
  type Period,
  type Roster,
  rosterOn,
  type Timestamp,
  translated,
  weekdaysOnly,
} from '@obligato/core';
import { compileMachine, skipFreezing } from '@obligato/core/internal';
import type { Story } from '../stories/move.ts';
import { namesByCourse, storiesOf } from '../stories/stories-of.ts';
import { habitsIn } from './habits/habits-in.ts';
import { visitsIn } from './habits/visits-in.ts';
import type { Habits } from './habits.ts';
import { branchId, generateRoster, sizeOfBranch, sizeOfPeople } from './population.ts';
import { isQuietFor, leavingOut } from './quiet-rules.ts';
import { type Costs, checkScenario, type Scenario, usualCosts } from './scenario.ts';
import { type Wording, wordingIn } from './wording.ts';

export interface World {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  /** Obligations that XState steps itself, with the reason. */
  readonly fallbacks: readonly { readonly obligation: string; readonly because: string }[];
  readonly calendar: Calendar;
  /** The habits of whoever owes something, a unit or a superior, day by day. */
  habitsOf(who: string): (on: Day) => Habits;
  /** Whether a superior has the time to inspect a unit in a period. */
  isVisited(unit: UnitOfWorld, period: Pick<Period, 'from'>): boolean;
  readonly wording: Wording;
  readonly stories: Readonly<Record<string, Story>>;
  /** Obligations whose stories are the usual ones: their payloads are complete, a test sees to it. */
  readonly trusted: ReadonlySet<string>;
  /** What there is to ask of an event that is told by one of those stories. */
  readonly asked: (rules: ApplicableRules) => ApplicableRules;
  /** The names of the obligations that take each course. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly costs: Costs;
  readonly busyDays: ReadonlySet<Day>;
  /** Every day of the run, in order; the position of a day is its number in the tally. */
  readonly days: readonly Day[];
  readonly firstDay: number;
  /** The moments of a day at which things happen and are written down. */
  stamps(day: Day): Stamps;
  /** Which month of the run a day lies in, from 0. */
  monthOf(day: Day): number;
  /** How many units there are; each is lived by itself. */
  readonly unitCount: number;
  unit(index: number): UnitOfWorld;
  /** Days of the run lie beyond what the calendar knows for sure. */
  readonly provisional: boolean;
}

/** Timestamps of one day: when its dues fire, when the clock's work is done, when people do theirs. */
export interface Stamps {
  readonly midnight: Timestamp;
  readonly morning: Timestamp;
  readonly afternoon: Timestamp;
}

/** One unit to be lived. */
export interface UnitOfWorld {
  readonly id: string;
  /** Which one it is, from 0. */
  readonly index: number;
  /** Its size class, such as `7-12`. */
  readonly size: string;
  /** The units above it on a day, nearest first. */
  readonly above: (day: Day) => readonly string[];
  readonly roster: Roster;
  charterOn(day: Day): Charter;
}

/**
 * Checks a scenario and builds its world. Throws `OBLIGATO_SCENARIO` and whatever is wrong with rules and units.
 *
 * @example
 * const world = createWorld(scenario);
 * world.unit(0).roster // → the people of the first unit
 */
export function createWorld(scenario: Scenario): World {
  checkScenario(scenario);
  const fallbacks: { obligation: string; because: string }[] = [];
  const catalogue = createCatalogue(scenario.plugins, (obligation) => {
    const { machine, fallback } = compileMachine(obligation);
    if (fallback !== undefined) fallbacks.push({ obligation: obligation.name, because: fallback });
    return machine;
  });
  refuseUnknownStories(scenario, catalogue);
  const data = Object.values(scenario.plugins).find((plugin) => plugin.calendar)?.calendar;
  const calendar = createCalendar(data ?? weekdaysOnly);
  const firstDay = dayNumber(scenario.from);
  const length = dayNumber(scenario.to) - firstDay + 1;
  const told = storiesOf(catalogue, scenario.stories);
  const units = unitsOf(scenario, catalogue);
  return Object.freeze({
    scenario,
    catalogue,
    fallbacks,
    calendar,
    habitsOf: habitsIn(scenario),
    wording: wordingIn(scenario.language ?? 'en', catalogue.people),
    ...told,
    asked: leavingOut(isQuietFor(catalogue, told.trusted)),
    names: namesByCourse(catalogue),
    costs: {
      ...usualCosts,
      ...scenario.costs,
      eventMinutes: { ...usualCosts.eventMinutes, ...scenario.costs?.eventMinutes },
    },
    busyDays: new Set(scenario.busyDays),
    days: Array.from({ length }, (_, index) => addDays(scenario.from, index)),
    firstDay,
    stamps: stampsByDay(),
    monthOf: remembering((day) => monthsSince0(day) - monthsSince0(scenario.from)),
    provisional: calendar.isProvisional(scenario.from) || calendar.isProvisional(scenario.to),
    ...units,
    isVisited: visitsIn(scenario, units.unitCount),
  });
}

function unitsOf(scenario: Scenario, catalogue: Catalogue): Pick<World, 'unitCount' | 'unit'> {
  const { population, seed } = scenario;
  if (population.kind === 'given') {
    const organisation = createOrganisation(population.units, catalogue);
    const ids = [...organisation.units.keys()];
    return {
      unitCount: ids.length,
      unit: (index) => {
        const id = ids[index] ?? '';
        const roster = population.rosters.get(id) ?? [];
        return {
          ...unitOf(id, organisation, roster),
          index,
          size: sizeOfPeople(rosterOn(roster, scenario.from).fullMembers.length),
        };
      },
    };
  }
  // Every branch lives by one file: its charter is worked out once for all of them.
  const organisation = createOrganisation([population.superior, population.branch], catalogue);
  const { above, charterOn } = unitOf(population.branch.unit, organisation, []);
  return {
    unitCount: population.branches,
    unit: (index) => ({
      id: branchId(population, index),
      index,
      size: sizeOfBranch(population, seed, index),
      above,
      roster: skipFreezing(generateRoster(population, seed, index, scenario)),
      charterOn,
    }),
  };
}

function unitOf(id: string, organisation: Organisation, roster: Roster): Omit<UnitOfWorld, 'size' | 'index'> {
  const charterOn = remembering((day: Day) => organisation.charter(id, day));
  const above = remembering((day: Day) => organisation.above(id, day));
  return { id, above, roster: skipFreezing([...roster]), charterOn };
}

/** Made once a day: the same texts for everything that happens on it. */
const stampsByDay = (): World['stamps'] =>
  remembering((day) =>
    Object.freeze({
      midnight: `${day}T00:00:00+08:00`,
      morning: `${day}T08:00:00+08:00`,
      afternoon: `${day}T15:00:00+08:00`,
    }),
  );

const monthsSince0 = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Answers by day: a few hundred of them. */
function remembering<T>(answer: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) {
      value = answer(day);
      known.set(day, value);
    }
    return value;
  };
}

function refuseUnknownStories({ stories = {} }: Scenario, catalogue: Catalogue): void {
  const unknown = Object.keys(stories).filter((name) => !catalogue.obligations.has(name));
  if (unknown.length === 0) return;
  const known = [...catalogue.obligations.keys()].sort();
  throw new ObligatoError(
    unknown.map((name) => ({
      code: 'OBLIGATO_SCENARIO' as const,
      ...translated(
        { en: `stories.${name}: no obligation has that name`, 'zh-CN': `stories.${name}：没有此名称的义务类型` },
        { en: `Known: ${known.join(', ')}`, 'zh-CN': `可用的有：${known.join('、')}` },
      ),
    })),
  );
}
