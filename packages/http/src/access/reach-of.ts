/** How far a caller reaches for an action on a unit. */
import type { Organisation } from '@obligato/core';
import { type Action, permissions, type Reach, type Relation, reaches } from './permissions.ts';
import type { Principal } from './principal.ts';

/**
 * Where `unit` stands, seen from `from`; undefined stands for every unit. An unknown unit is nobody's.
 *
 * @example
 * relationOf(organisation, 'tax-bureau', 'tax-bureau/levy') // → 'child'
 * relationOf(organisation, 'tax-bureau/levy', 'tax-bureau') // → 'parent'
 */
export function relationOf(organisation: Organisation, from: string | undefined, unit: string): Relation {
  if (from === undefined || from === unit) return 'own';
  if (!organisation.units.has(unit) || !organisation.units.has(from)) return 'sibling';
  if (organisation.above(unit).includes(from)) return 'child';
  return organisation.above(from).includes(unit) ? 'parent' : 'sibling';
}

/**
 * The widest reach that any of the caller's grants gives; undefined when none does. Without a unit, a grant counts as for its own.
 *
 * @example
 * reachOf(organisation, { id: 'token:1', member: 'm1', grants: [{ unit: 'b1', role: 'member' }] }, 'attempt', 'b1') // → 'mine'
 */
export function reachOf(
  organisation: Organisation,
  { grants }: Principal,
  action: Action,
  unit: string | undefined,
): Reach | undefined {
  let widest = -1;
  for (const grant of grants) {
    const relation = unit === undefined ? 'own' : relationOf(organisation, grant.unit, unit);
    const reach = permissions[grant.role][relation][action];
    if (reach !== undefined) widest = Math.max(widest, reaches.indexOf(reach));
  }
  return reaches[widest];
}
