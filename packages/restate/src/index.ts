/**
 * Obligato behind Restate: a virtual object per unit that calls an engine, and whoever sends commands to it.
 *
 * @packageDocumentation
 */
export type { SentAttempt } from './read-attempt.ts';
export { type ThroughRestateOptions, throughRestate, type UnitsThroughRestate } from './through-restate.ts';
export { type Looked, type UnitHandlers, type UnitObject, type UnitObjectOptions, unitObject } from './unit-object.ts';
