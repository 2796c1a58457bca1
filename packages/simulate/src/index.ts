/**
 * Virtual years: seeded behaviour lived through the engine.
 *
 * @packageDocumentation
 */
export * from './habits.ts';
export * from './live-year.ts';
export * from './random.ts';
