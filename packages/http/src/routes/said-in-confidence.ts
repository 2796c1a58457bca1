/** Whether something is, or may be, said in confidence. */
import { unitOfCycle } from '@obligato/core';
import { isConfidential } from '@obligato/core/internal';
import type { Engine } from '@obligato/engine';
import { isRetired } from '@obligato/engine/store';

/**
 * Whether who sends a request on a cycle, and when, is nobody's to know: asked before anything else of it is looked at, since whoever is refused is not noted
 * either. Where no event can be read it may be whatever the obligation has that is said in confidence, and a mistyped one where all of
 * it is kept so; of a cycle that has left the records nobody can tell.
 */
export async function maySayInConfidence(
  { domain, unit }: Engine,
  { cycle: id }: { readonly cycle: string },
  event: string | undefined,
): Promise<boolean> {
  const home = unitOfCycle(id);
  if (home === undefined || !domain.organisation.units.has(home)) return false;
  const record = await unit(home);
  const cycle = record.cycles.get(id);
  if (!cycle) return isRetired(record, id);
  const obligation = domain.catalogue.obligations.get(cycle.obligation);
  // What is not installed any more cannot be asked.
  if (!obligation) return true;
  if (event === undefined) return Object.values(obligation.events).some(({ confidential }) => confidential);
  if (Object.hasOwn(obligation.events, event)) return isConfidential(domain.catalogue, cycle.obligation, event);
  return obligation.traits?.seals !== undefined;
}
