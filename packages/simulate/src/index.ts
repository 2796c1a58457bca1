/**
 * Virtual years: a scenario lived by people with habits, drawn from a seed.
 *
 * @packageDocumentation
 */
export * from './compare.ts';
export type { TimelineEntry } from './counting/count-unit.ts';
export type { DutyTally, Tally } from './counting/tally.ts';
export * from './drivers/live-year.ts';
export { liveUnit, type Observer, type SimulationEvent } from './drivers/unit-year.ts';
export * from './shards/simulate-module.ts';
export * from './simulate.ts';
export * from './stories/move.ts';
export { usualStories } from './stories/stories.ts';
export * from './world/habits.ts';
export { loadScenario } from './world/load-scenario.ts';
export * from './world/population.ts';
export * from './world/random.ts';
export * from './world/scenario.ts';
export { createWorld, type UnitOfWorld, type World } from './world/world.ts';
