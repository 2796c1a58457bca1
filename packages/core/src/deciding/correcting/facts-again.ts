/** What rules look at when an event is judged again, long after it happened. */
import type { Cycle } from '../../cycle/cycle.ts';
import type { Fact, FactSource, Facts } from '../../rules/fact.ts';
import { gatherFacts } from '../gather-facts.ts';

/**
 * People, and the cycle itself, are looked at anew, as of the day of the event: the roster may have been put right, too. What
 * was gathered of other cycles stands as it was: they have gone on since, and nobody keeps how they stood then. So does what a
 * provider said, and what is known of rosters that nobody hands over. `stored` is what was gathered for that day, and `provided` what a provider says where nothing was.
 *
 * @example
 * const source = { unit: 'branch', above: [], day: today, roster: rosterOn(roster, today), cycle };
 * factsAgain(charter.applicableRules(cycle, 'open').facts, source, { stored: {}, others: new Map(), provided: {} });
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
  // Fields of its own, so that a fact may spread it; written out, as this is done for every event of a fold.
  const watched: FactSource = {
    unit: source.unit,
    above: source.above,
    units: source.units,
    day: source.day,
    roster: source.roster,
    cycle,
    event: source.event,
    get cycles() {
      isOfOthers = true;
      withOwn ??= cycle ? new Map(others).set(cycle.id, cycle) : others;
      return withOwn;
    },
    get rostersAbove() {
      isOfOthers ||= source.rostersAbove === undefined;
      return source.rostersAbove;
    },
  };
  const values: Record<string, unknown> = {};
  for (const fact of needed) {
    isOfOthers = false;
    const isKept = Object.hasOwn(stored, fact.name);
    const isAsked = !fact.derive || fact.isAskedFirst;
    const anew = isAsked && isKept ? undefined : gatherFacts([fact], watched, provided)[fact.name];
    values[fact.name] = isKept && (isOfOthers || isAsked) ? stored[fact.name] : anew;
  }
  return values;
}
