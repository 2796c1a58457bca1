/** For whom a grant lets its holder act on a cycle. */
import type { Organisation } from '@obligato/core';
import type { Grant } from './principal.ts';
import { relationOf } from './reach-of.ts';

/**
 * Whether a grant reaches a unit from above, or is of it. Whoever administers a branch does not act for the unit above it.
 *
 * @example
 * coversUnit(organisation, { unit: 'tax-bureau/levy', role: 'administrator' }, 'tax-bureau') // → false
 */
export function coversUnit(organisation: Organisation, grant: Grant, unit: string): boolean {
  const relation = relationOf(organisation, grant.unit, unit);
  return relation === 'own' || relation === 'child';
}

/** Whether a grant is for acting in the place of units: of an administrator, or of a portal. */
export const isDeputy = ({ role }: Grant): boolean => role === 'administrator' || role === 'portal';

/**
 * The sides of a cycle of `unit` that a grant acts on.
 *
 * @example
 * sidesOf(organisation, { unit: 'tax-bureau', role: 'superior' }, 'tax-bureau/levy') // → ['superior']
 */
export function sidesOf(organisation: Organisation, grant: Grant, unit: string): readonly ('unit' | 'superior')[] {
  if (!isDeputy(grant)) return [grant.unit === unit ? 'unit' : 'superior'];
  const [superior] = organisation.above(unit);
  const reachesAbove = superior === undefined || coversUnit(organisation, grant, superior);
  return reachesAbove ? ['unit', 'superior'] : ['unit'];
}
