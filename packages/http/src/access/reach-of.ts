/** How far a caller reaches for an action on a unit. */
import type { Organisation } from '@obligato/core';
import { type Action, permissions, type Reach, type Relation, reaches } from './permissions.ts';
import type { Grant, Principal } from './principal.ts';

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
 * Those of the caller's grants that let them do it in a unit: what the others are for is none of it. Without a unit, a grant counts
 * as for its own.
 *
 * @example
 * const grants = [{ unit: 'b1', role: 'auditor' }, { unit: 'b2', role: 'secretary' }] as const;
 * grantsFor(organisation, { id: 'token:1', member: 'm1', grants }, 'read-cycles', 'b1') // → [{ unit: 'b1', role: 'auditor' }]
 */
export function grantsFor(
  organisation: Organisation,
  { grants }: Principal,
  action: Action,
  unit: string | undefined,
): readonly Grant[] {
  return grants.filter((grant) => reachOfGrant(organisation, grant, action, unit) !== undefined);
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
  const given = grants.map((grant) => reachOfGrant(organisation, grant, action, unit));
  return reaches.findLast((reach) => given.includes(reach));
}

export function reachOfGrant(organisation: Organisation, grant: Grant, action: Action, unit: string | undefined) {
  const relation = unit === undefined ? 'own' : relationOf(organisation, grant.unit, unit);
  return permissions[grant.role][relation][action];
}
