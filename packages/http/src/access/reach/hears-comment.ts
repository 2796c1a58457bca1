/** Whom a comment is for: the unit, those above it, or both; and whoever wrote it. */
import type { CommentFor } from '@obligato/engine';
import type { Caller } from '../require-cycle.ts';

interface Said {
  readonly for: CommentFor;
  readonly by: string | null;
}

export function hearsComment({ grants, principal }: Caller, unit: string, { for: whom, by }: Said): boolean {
  if (whom === 'both' || (by !== null && by === principal.member)) return true;
  // Whoever is let in everywhere stands in the unit and above it.
  return grants.some((grant) => grant.unit === undefined || (grant.unit === unit) === (whom === 'unit'));
}
