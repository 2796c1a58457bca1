/**
 * Virtual years: a scenario lived by people with habits, drawn from a seed.
 *
 * @packageDocumentation
 */
export { type ChangedDecision, type CompareOptions, type Comparison, compare, type Difference } from './compare.ts';
export { type Attempts, attemptsIn, reasonsByRule } from './counting/attempts-in.ts';
export type { TimelineEntry } from './counting/count-unit.ts';
export { type Share, type Stratum, shareOf } from './counting/share-of.ts';
export type { ShareSums, SizeTally } from './counting/share-sums.ts';
export { type Shares, sharesIn } from './counting/shares-in.ts';
export { addTally, type DutyTally, emptyTally, type Tally } from './counting/tally.ts';
export { type LivedYear, liveYear } from './drivers/live-year.ts';
export { liveUnit, type Observer, type SimulationEvent } from './drivers/unit-year.ts';
export { type CompareModulesOptions, compareModules, type PairedRun, type Side } from './shards/compare-modules.ts';
export { type EstimateOptions, estimateModule } from './shards/estimate-module.ts';
export type { ScenarioSource } from './shards/scenario-source.ts';
export { type SimulateModuleOptions, simulateModule } from './shards/simulate-module.ts';
export type { PoolOptions } from './shards/worker-pool.ts';
export {
  type Run,
  runOf,
  type Sample,
  type Shard,
  type ShardRun,
  type SimulateOptions,
  simulate,
  simulateShard,
  type Timeline,
} from './simulate.ts';
export {
  type Answer,
  attempt,
  correct,
  correcting,
  dayWithin,
  type Learned,
  type Look,
  look,
  type Move,
  type PutRight,
  type Story,
  type StoryContext,
  type StoryRun,
  wait,
  withdraw,
} from './stories/move.ts';
export { usualStories } from './stories/stories.ts';
export type { Assumptions, ChangedValue } from './world/assumptions.ts';
export type { Habit, HabitUnit, Range, ShareByRole } from './world/habits/habit.ts';
export { type Habits, habitTable, isHabit, usualHabits } from './world/habits.ts';
export { loadScenario } from './world/load-scenario.ts';
export {
  branchId,
  type GeneratedPopulation,
  generateRoster,
  populationProblems,
  type SizeClass,
  usualPopulation,
} from './world/population.ts';
export { type Dice, diceFor } from './world/random.ts';
export {
  type Costs,
  checkScenario,
  defineScenario,
  type GivenPopulation,
  type Scenario,
  usualCosts,
} from './world/scenario.ts';
export { type Wording, wordingIn } from './world/wording.ts';
export { createWorld, type UnitOfWorld, type World } from './world/world.ts';

import type { SimulationEvent } from './drivers/unit-year.ts';
import type { StoryContext, StoryRun } from './stories/move.ts';

/** @deprecated Since 0.2: `SimulationEvent`. */
export type Happening = SimulationEvent;
/** @deprecated Since 0.2: `StoryContext`. */
export type Life = StoryContext;
/** @deprecated Since 0.2: `StoryRun`. */
export type Telling = StoryRun;
