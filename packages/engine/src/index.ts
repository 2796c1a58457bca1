/**
 * Obligato's engine: plan, attempt, tick, explain, over ports that an embedding program can swap.
 *
 * @packageDocumentation
 */
export type { AttemptRequest } from './attempts.ts';
export * from './config/read-config.ts';
export * from './create-engine.ts';
export * from './domain.ts';
export { inParallel } from './in-parallel.ts';
export * from './memory-store.ts';
export type { RaiseRequest, UnitPlan } from './planning.ts';
export * from './plugins/load-plugins.ts';
export * from './ports/clock.ts';
export * from './ports/fact-provider.ts';
export * from './ports/notifier.ts';
export * from './ports/outbox-entry.ts';
export * from './ports/store.ts';
export * from './ports/unit-record.ts';
export * from './render-decision.ts';
export * from './roster/read-roster.ts';
export type { StatusRow } from './status.ts';
export type { Fired } from './ticking.ts';
export * from './tokens.ts';
export { parseUnit } from './units/read-unit.ts';
export * from './units/read-units.ts';
