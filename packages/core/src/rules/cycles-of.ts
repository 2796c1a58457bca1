/** A unit's cycles of one obligation: the few that a fact is about, not the year's hundred. */
import type { Cycle } from '../cycle/cycle.ts';
import type { FactSource } from './fact.ts';

/**
 * In the order in which they were planned. Answered from the index where the source has one, and else by looking at all.
 *
 * @example
 * const meetings = defineFact('meetings', (source) => cyclesOf(source, 'meeting').length);
 */
export function cyclesOf(source: Pick<FactSource, 'cycles' | 'byObligation'>, obligation: string): readonly Cycle[] {
  const { cycles, byObligation } = source;
  const found: Cycle[] = [];
  if (!byObligation) {
    for (const cycle of cycles.values()) if (cycle.obligation === obligation) found.push(cycle);
    return found;
  }
  for (const id of byObligation.get(obligation) ?? []) {
    const cycle = cycles.get(id);
    if (cycle) found.push(cycle);
  }
  return found;
}
