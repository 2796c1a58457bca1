/** For whom a grant lets its holder act on a cycle. */
import type { Cycle, Tree } from '@obligato/core';
import type { Grant } from './principal.ts';
import { relationOf } from './reach-of.ts';

/**
 * Whether a grant reaches a unit from above, or is of it. Whoever administers a branch does not act for the unit above it.
 *
 * @example
 * coversUnit(tree, { unit: 'tax-bureau/levy', role: 'administrator' }, 'tax-bureau') // → false
 */
export function coversUnit(tree: Tree, grant: Grant, unit: string): boolean {
  const relation = relationOf(tree, grant.unit, unit);
  return relation === 'own' || relation === 'child';
}

/** Whether a grant is for acting in the place of units: of an administrator, or of a portal. */
export const actsForUnits = ({ role }: Grant): boolean => role === 'administrator' || role === 'portal';

/**
 * The sides of a cycle that a grant acts on. The superior's is that of whoever stands above it: of what another superior has begun
 * before the unit moved, it is still theirs.
 *
 * @example
 * sidesOf(tree, { unit: 'tax-bureau', role: 'superior' }, cycle) // → ['superior']
 */
export function sidesOf(
  tree: Tree,
  grant: Grant,
  cycle: Pick<Cycle, 'unit' | 'owedBy' | 'bearer'>,
): readonly ('unit' | 'superior')[] {
  const above = tree.superiorsOf(cycle);
  if (!actsForUnits(grant)) {
    if (relationOf(tree, grant.unit, cycle.unit) === 'own') return ['unit'];
    return above.some((each) => each === grant.unit) ? ['superior'] : [];
  }
  const [superior] = above;
  const isOfUnit = coversUnit(tree, grant, cycle.unit);
  const reachesAbove = superior === undefined ? isOfUnit : coversUnit(tree, grant, superior);
  return [...(isOfUnit ? (['unit'] as const) : []), ...(reachesAbove ? (['superior'] as const) : [])];
}
