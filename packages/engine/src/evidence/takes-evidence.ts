/** Whether evidence may go with an event as it is, or only if whoever attaches it says so. */
import type { Catalogue, Cycle } from '@obligato/core';
import { isConfidential } from '@obligato/core/internal';
import { mayBeSpokenOf } from '../changing/may-be-spoken-of.ts';

/**
 * What people judge each other in, or say in confidence, asks first: a file may tell who gave it. Without an event: whether all
 * of the cycle does.
 *
 * @example
 * asksBeforeEvidence(engine.domain.catalogue, cycle, 'adjourn') // → false
 */
export const asksBeforeEvidence = (catalogue: Catalogue, cycle: Cycle, event?: string): boolean =>
  !mayBeSpokenOf(cycle, catalogue.obligations.get(cycle.obligation)) ||
  (event !== undefined && isConfidential(catalogue, cycle.obligation, event));
