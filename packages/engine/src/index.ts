/**
 * Obligato's engine: plan, attempt, tick, explain, over ports that an embedding program can swap.
 *
 * @packageDocumentation
 */
export * from './memory-store.ts';
export * from './ports/clock.ts';
export * from './ports/fact-provider.ts';
export * from './ports/notifier.ts';
export * from './ports/outbox-entry.ts';
export * from './ports/store.ts';
export * from './ports/unit-record.ts';
