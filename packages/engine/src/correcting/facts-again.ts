/** What rules look at when an event is judged again, long after it happened. */
import type { Cycle, Fact, FactSource, Facts } from '@obligato/core';
import { gatherFacts } from '@obligato/core';

/**
 * People, and the cycle itself, are looked at anew, as of the day of the event: the roster may have been put right, too. What
 * was gathered of other cycles stands as it was: they have gone on since, and nobody keeps how they stood then. So does what a
 * provider said. `stored` is what was gathered for that day, and `provided` what a provider says where nothing was.
 */
export function factsAgain(
  needed: readonly Fact[],
  source: Omit<FactSource, 'cycles'>,
  {
    stored,
    others,
    provided,
  }: { readonly stored: Facts; readonly others: ReadonlyMap<string, Cycle>; readonly provided: Facts },
): Facts {
  const { cycle } = source;
  let isOfOthers = false;
  let withOwn: ReadonlyMap<string, Cycle> | undefined;
  const watched: FactSource = Object.defineProperty({ ...source } as FactSource, 'cycles', {
    enumerable: true,
    get: () => {
      isOfOthers = true;
      withOwn ??= cycle ? new Map(others).set(cycle.id, cycle) : others;
      return withOwn;
    },
  });
  const values: Record<string, unknown> = {};
  for (const fact of needed) {
    isOfOthers = false;
    const isKept = Object.hasOwn(stored, fact.name);
    const anew = fact.derive || !isKept ? gatherFacts([fact], watched, provided)[fact.name] : undefined;
    values[fact.name] = isKept && (isOfOthers || !fact.derive) ? stored[fact.name] : anew;
  }
  return values;
}
