import type { CycleInScope, Side } from '@obligato/core';

/** Who owes an awaited event: the bearer, but the superior for a step that is the superior's, and the unit for its own. */
export function whoOwes({ owedBy, bearer, unit }: CycleInScope, side: Side, superior: string | null): string {
  if (owedBy === 'superior') return side === 'unit' ? unit : bearer;
  return side === 'superior' ? (superior ?? unit) : bearer;
}
