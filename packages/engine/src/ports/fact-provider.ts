import type { Cycle, Day, Facts } from '@obligato/core';

/**
 * Answers facts that need I/O, before a decision is made. Values are plain JSON: they are written down with the decision.
 *
 * Whoever does not answer in time, throws, leaves a fact out or gives what is no JSON stops the attempt that asked, by name
 * (`OBLIGATO_FACT_TIMEOUT`, `OBLIGATO_FACT_FAILED`, `OBLIGATO_FACT_MISSING`); nothing is written, and the next one goes on.
 *
 * @example
 * const hr: FactProvider = {
 *   name: 'personnel',
 *   provides: ['personnel/on-leave'],
 *   timeLimitMilliseconds: 2_000,
 *   gather: async (_names, { day, signal }) => {
 *     const answer = await fetch(`https://hr.example/leave?day=${day}`, { signal });
 *     return { 'personnel/on-leave': await answer.json() };
 *   },
 * };
 */
export interface FactProvider {
  /** What errors call it; the facts that it provides when absent. */
  readonly name?: string;
  /** Names of the facts it answers. */
  readonly provides: readonly string[];
  /** How long it may take, for each time that it is asked; the engine's `factTimeLimitMilliseconds` when absent. */
  readonly timeLimitMilliseconds?: number;
  gather(names: readonly string[], about: AskedAbout): Promise<Facts>;
}

/** What facts are asked for. */
export interface AskedAbout {
  readonly unit: string;
  /** The cycle that an event happens to; absent while a unit is planned. */
  readonly cycle: Cycle | undefined;
  /** The day on which it happened, which may be long ago. */
  readonly day: Day;
  /** Aborted when the time is up: nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}
