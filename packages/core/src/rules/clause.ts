import type { Day } from '../calendar/day.ts';
import type { Confidence } from '../text/confidence.ts';
import type { Text } from '../text/text.ts';

export type { Confidence } from '../text/confidence.ts';

/** Where a rule comes from. */
export interface Clause {
  readonly source: Text;
  readonly article: string;
  /** The rule binds cycles whose period starts within these days. */
  readonly effective?: { readonly from?: Day; readonly to?: Day };
  readonly confidence: Confidence;
}

/**
 * Whether a clause is in force on a day.
 *
 * @example
 * inForce({ from: '2026-01-01' }, '2025-12-31') // → false
 */
export function inForce(effective: { readonly from?: Day; readonly to?: Day } | undefined, day: Day): boolean {
  return (effective?.from ?? day) <= day && day <= (effective?.to ?? day);
}
