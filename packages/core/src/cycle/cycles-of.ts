/** A unit's cycles of one obligation: the few that a fact is about, not the year's hundred. */
import type { Cycle } from './cycle.ts';
import { IndexedCycles } from './indexed-cycles.ts';

/**
 * In the order in which they were planned. Answered at once from `IndexedCycles`, and else by looking at all.
 *
 * @example
 * const meetings = defineFact('meetings', (source) => cyclesOf(source, 'meeting').length);
 */
export function cyclesOf(
  { cycles }: { readonly cycles: ReadonlyMap<string, Cycle> },
  obligation: string,
): readonly Cycle[] {
  if (cycles instanceof IndexedCycles) return cycles.of(obligation);
  const found: Cycle[] = [];
  for (const cycle of cycles.values()) if (cycle.obligation === obligation) found.push(cycle);
  return found;
}
