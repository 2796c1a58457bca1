/** What a gathering carried besides itself: the other side of `combine`, derived, so that the two can never disagree. */
import type { Cycle } from '../../cycle/cycle.ts';
import type { MeetingContext } from './machine.ts';

/**
 * The meetings that were held within a gathering, by id.
 *
 * @example
 * combinedIn('bureau/branch-1/theme-day/2026-03', cycles).map(({ id }) => id) // → ['bureau/branch-1/party-class/2026-Q1']
 */
export function combinedIn(gathering: string, cycles: Iterable<Cycle>): readonly Cycle[] {
  return [...cycles]
    .filter(({ state }) => (state.context as unknown as MeetingContext).combinedWith === gathering)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
