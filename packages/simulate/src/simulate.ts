/** Runs a scenario: unit by unit, or a shard of them; the same seed comes to the same bytes however it is divided. */
import { rosterOn, type Text } from '@obligato/core';
import { attemptsIn } from './counting/attempts-in.ts';
import { type TimelineEntry, UnitCounter } from './counting/count-unit.ts';
import { addTally, emptyTally, sortedTally, type Tally } from './counting/tally.ts';
import { type Assumptions, assumptionsOf } from './world/assumptions.ts';
import type { Scenario } from './world/scenario.ts';
import { createWorld, type World } from './world/world.ts';

/** A stretch of units, by their number: `from` is in it, `to` is not. */
export interface Shard {
  readonly from: number;
  readonly to: number;
}

export interface Timeline {
  readonly unit: string;
  /** On the first day of the run. */
  readonly members: number;
  readonly entries: readonly TimelineEntry[];
}

export interface Run {
  /** Of this shape. */
  readonly version: 2;
  readonly scenario: string;
  readonly question: Scenario['question'];
  readonly seed: number;
  readonly from: string;
  readonly to: string;
  /** Days lie beyond what the calendar knows for sure. */
  readonly provisional: boolean;
  /** All units were lived; false after an interruption. */
  readonly complete: boolean;
  readonly attempts: number;
  readonly tally: Tally;
  /** Of the first units, for a page each. */
  readonly timelines: readonly Timeline[];
  /** Which part of a population was lived; absent where all of it was to be. */
  readonly sample?: Sample;
  /** What it stands on. */
  readonly assumptions: Assumptions;
  /** What the duties of the tally are called. */
  readonly titles: Readonly<Record<string, Text>>;
  /** Obligations that could not be compiled, with the reason: they were stepped by XState. */
  readonly fallbacks: World['fallbacks'];
}

/** A part of a population that stands for all of it. */
export interface Sample {
  /** How many units there are. */
  readonly population: number;
  /** How many of each size. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Within which every share was to be, from 0 to 1. */
  readonly precision: number;
  /** Units of each size that were lived at least. */
  readonly least: number;
}

export interface SimulateOptions {
  /** Of how many units, from the first, the timeline is kept. */
  readonly timelines?: number;
  /** Asked after every unit with the number lived; true stops the run, which stays readable. */
  readonly onUnit?: (lived: number, total: number) => boolean | undefined;
}

/**
 * Lives a scenario in this thread.
 *
 * Throws `OBLIGATO_SCENARIO` before anything runs when the scenario is impossible.
 *
 * @example
 * const run = simulate(scenario);
 * run.tally.duties['general-meeting']?.onTime
 */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): Run {
  const world = createWorld(scenario);
  return runOf(world, [simulateShard(world, { from: 0, to: world.unitCount }, options)]);
}

export interface ShardRun {
  readonly tally: Tally;
  readonly timelines: readonly Timeline[];
  readonly lived: number;
}

/**
 * Lives a stretch of units. Nothing is kept of a unit but what it adds to the tally.
 *
 * @example
 * const world = createWorld(scenario);
 * const { tally } = simulateShard(world, { from: 0, to: Math.min(10, world.unitCount) });
 */
export function simulateShard(world: World, { from, to }: Shard, options: SimulateOptions = {}): ShardRun {
  return simulateUnits(
    world,
    Array.from({ length: to - from }, (_, index) => from + index),
    options,
  );
}

/** Lives some units, by their numbers. */
export function simulateUnits(
  world: World,
  units: readonly number[],
  { timelines = 0, onUnit }: SimulateOptions = {},
): ShardRun {
  const tally = emptyTally(world.days.length);
  const counter = new UnitCounter(world, tally);
  const told: Timeline[] = [];
  let lived = 0;
  for (const index of units) {
    const unit = world.unit(index);
    const entries: TimelineEntry[] = [];
    const tells = index < timelines;
    counter.count(unit, tells ? (entry) => entries.push(entry) : undefined);
    if (tells) {
      const { members } = rosterOn(unit.roster, world.scenario.from);
      told.push({ unit: unit.id, members: members.length, entries });
    }
    lived++;
    if (onUnit?.(lived, units.length)) break;
  }
  return { tally, timelines: told, lived };
}

/**
 * Joins the shards of one world, in the order of their units.
 *
 * @example
 * const world = createWorld(scenario);
 * const half = Math.floor(world.unitCount / 2);
 * runOf(world, [simulateShard(world, { from: 0, to: half }), simulateShard(world, { from: half, to: world.unitCount })])
 */
export function runOf(world: World, shards: readonly ShardRun[], sample?: Sample): Run {
  const { scenario } = world;
  const tally = emptyTally(world.days.length);
  for (const shard of shards) addTally(tally, shard.tally);
  const { name, question, seed, from, to } = scenario;
  return {
    version: 2,
    scenario: name,
    question,
    seed,
    from,
    to,
    provisional: world.provisional,
    complete: sample !== undefined || shards.reduce((lived, shard) => lived + shard.lived, 0) === world.unitCount,
    attempts: attemptsIn(tally).attempts,
    tally: sortedTally(tally),
    timelines: shards.flatMap((shard) => shard.timelines),
    ...(sample ? { sample } : {}),
    assumptions: assumptionsOf(scenario, world.catalogue),
    titles: titlesOf(world, Object.keys(tally.duties)),
    fallbacks: world.fallbacks,
  };
}

function titlesOf({ catalogue, scenario, unitCount, unit }: World, duties: readonly string[]): Run['titles'] {
  const titles = new Map<string, Text>();
  for (const { rule } of catalogue.rules.values()) if (rule.kind === 'duty') titles.set(rule.duty.id, rule.duty.title);
  // Those that units write themselves are in no pack.
  for (let index = 0; index < unitCount && duties.some((duty) => !titles.has(duty)); index++) {
    for (const { rule } of unit(index).charterOn(scenario.from).duties) titles.set(rule.duty.id, rule.duty.title);
  }
  return Object.fromEntries([...duties].sort().map((duty) => [duty, titles.get(duty) ?? { en: duty, 'zh-CN': duty }]));
}
