/** For whom a grant lets its holder act on a cycle. */
import type { Tree } from '@obligato/core';
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
export const isDeputy = ({ role }: Grant): boolean => role === 'administrator' || role === 'portal';

/**
 * The sides of a cycle of `unit` that a grant acts on.
 *
 * @example
 * sidesOf(tree, { unit: 'tax-bureau', role: 'superior' }, 'tax-bureau/levy') // → ['superior']
 */
export function sidesOf(tree: Tree, grant: Grant, unit: string): readonly ('unit' | 'superior')[] {
  if (!isDeputy(grant)) return [relationOf(tree, grant.unit, unit) === 'own' ? 'unit' : 'superior'];
  const [superior] = tree.above(unit);
  const reachesAbove = superior === undefined || coversUnit(tree, grant, superior);
  return reachesAbove ? ['unit', 'superior'] : ['unit'];
}
