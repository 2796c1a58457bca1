/** Which last days of a cycle have passed, and which is to come. */
import type { Cycle, Day } from '@obligato/core';
import { isOpen, missesOf } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';

export interface LastDays {
  /** The last day that has passed, the longest ago. */
  readonly since: Day | null;
  /** The last day that is still to come. */
  readonly notAfter: Day | null;
}

/**
 * As lights are told by: open misses, the next last day, and the period's end for what has not happened in it.
 *
 * @example
 * lastDaysOf(cycle, { domain: engine.domain, today: '2026-11-30' }) // → { since: '2026-10-31', notAfter: null }
 */
export function lastDaysOf(
  cycle: Cycle,
  { domain, today }: { readonly domain: Pick<Domain, 'catalogue'>; readonly today: Day },
): LastDays {
  let since: Day | null = null;
  for (const miss of missesOf(cycle)) {
    if (isOpen(miss) && (since === null || miss.notAfter < since)) since = miss.notAfter;
  }
  const coming = cycle.dues.find(({ event }) => event === 'miss')?.notAfter ?? endOf(cycle, domain, since !== null);
  if (coming === undefined) return { since, notAfter: null };
  if (coming >= today) return { since, notAfter: coming };
  return { since: since === null || coming < since ? coming : since, notAfter: null };
}

function endOf(
  { obligation, happened, period }: Cycle,
  { catalogue }: Pick<Domain, 'catalogue'>,
  isMissed: boolean,
): Day | undefined {
  const fulfilledBy = catalogue.obligations.get(obligation)?.fulfilledBy;
  const isFulfilled = fulfilledBy !== undefined && happened[fulfilledBy] !== undefined;
  return isFulfilled || isMissed ? undefined : period.to;
}
