/** Of all that is possible on a cycle, the one obvious step for whoever asks. */
import type { Cycle, Outlook } from '@obligato/core';
import { usualSteps } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import { installedFor } from './standing-row.ts';

/**
 * The first of the usual steps that is theirs and that no rule speaks against; undefined where there is none: then it is somebody
 * else's turn, or something stands in the way.
 *
 * @example
 * const outlooks = await engine.next({ cycle: cycle.id, by: { unit: cycle.unit } });
 * recommendedIn(engine.domain, cycle, outlooks, ({ yours }) => yours === true) // → 'notify'
 */
export function recommendedIn<Seen extends Pick<Outlook, 'event' | 'side' | 'state'>>(
  domain: Domain,
  cycle: Cycle,
  outlooks: readonly Seen[],
  isTheirs: (outlook: Seen) => boolean,
): string | undefined {
  const known = installedFor(domain, cycle);
  if (!known) return undefined;
  const free = new Set(outlooks.filter((each) => each.state !== 'blocked' && isTheirs(each)).map(({ event }) => event));
  return usualSteps(known.obligation, cycle).find((event) => free.has(event));
}
