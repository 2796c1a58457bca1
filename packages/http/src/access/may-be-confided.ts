/** Whether a duty begins by being said in confidence, by anybody: raised by name it would tell that it is there. */
import type { Catalogue } from '@obligato/core';
import { isConfidential } from '@obligato/core/internal';

/**
 * By this event; absent: by any.
 *
 * @example
 * mayBeConfided(engine.domain.catalogue, 'opinion', 'say') // → true
 */
export function mayBeConfided({ rules, obligations }: Catalogue, duty: string, event?: string): boolean {
  return [...rules.values()].some(({ rule }) => {
    if (rule.kind !== 'duty' || rule.duty.id !== duty || rule.duty.raisedBy !== 'anybody') return false;
    const { obligation } = rule.duty;
    const events = event === undefined ? Object.keys(obligations.get(obligation)?.events ?? {}) : [event];
    return events.some((name) => isConfidential({ obligations }, obligation, name));
  });
}
