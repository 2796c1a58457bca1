/**
 * Virtual years: a scenario lived by people with habits, drawn from a seed.
 *
 * @packageDocumentation
 */
export * from './compare.ts';
export type { TimelineEntry } from './count-unit.ts';
export * from './habits.ts';
export * from './live-year.ts';
export { loadScenario } from './load-scenario.ts';
export * from './move.ts';
export * from './population.ts';
export * from './random.ts';
export * from './scenario.ts';
export * from './simulate.ts';
export * from './simulate-module.ts';
export { usualStories } from './stories/stories.ts';
export type { DutyTally, Tally } from './tally.ts';
export { type Happening, liveUnit, type Observer } from './unit-year.ts';
export { createWorld, type UnitOfWorld, type World } from './world.ts';
