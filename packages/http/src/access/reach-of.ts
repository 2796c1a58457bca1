/** How far a caller reaches for an action on a unit. */
import { localDay, type Tree, treeOn } from '@obligato/core';
import type { RecordsReader } from '@obligato/engine';
import { type Action, permissions, type Reach, type Relation, reaches } from './permissions.ts';
import type { Grant, Principal } from './principal.ts';

/** The tree by which it is decided today who may do what. */
export const treeToday = ({ domain, now }: Pick<RecordsReader, 'domain' | 'now'>): Tree =>
  treeOn(domain.organisation, localDay(now()));

/**
 * Where `unit` stands, seen from `from`; undefined stands for every unit. One that has ended is of those who act for it. An unknown
 * unit is nobody's.
 *
 * @example
 * relationOf(tree, 'tax-bureau', 'tax-bureau/levy') // → 'child'
 * relationOf(tree, 'tax-bureau/levy', 'tax-bureau') // → 'parent'
 */
export function relationOf(tree: Tree, from: string | undefined, unit: string): Relation {
  if (from === undefined || from === unit) return 'own';
  if (!tree.units.has(unit) || !tree.units.has(from)) return 'sibling';
  const acting = tree.actingFor(unit);
  if (acting.includes(from)) return 'own';
  if ([unit, ...acting].some((each) => tree.above(each).includes(from))) return 'child';
  return tree.above(from).includes(unit) ? 'parent' : 'sibling';
}

/**
 * Those of the caller's grants that let them do it in a unit: what the others are for is none of it. Without a unit, a grant counts
 * as for its own.
 *
 * @example
 * const grants = [{ unit: 'b1', role: 'auditor' }, { unit: 'b2', role: 'secretary' }] as const;
 * grantsFor(tree, { id: 'token:1', member: 'm1', grants }, 'read-cycles', 'b1') // → [{ unit: 'b1', role: 'auditor' }]
 */
export function grantsFor(
  tree: Tree,
  { grants }: Principal,
  action: Action,
  unit: string | undefined,
): readonly Grant[] {
  return grants.filter((grant) => reachOfGrant(tree, grant, action, unit) !== undefined);
}

/**
 * The widest reach that any of the caller's grants gives; undefined when none does. Without a unit, a grant counts as for its own.
 *
 * @example
 * reachOf(tree, { id: 'token:1', member: 'm1', grants: [{ unit: 'b1', role: 'member' }] }, 'attempt', 'b1') // → 'mine'
 */
export function reachOf(
  tree: Tree,
  { grants }: Principal,
  action: Action,
  unit: string | undefined,
): Reach | undefined {
  return widest(grants.map((grant) => reachOfGrant(tree, grant, action, unit)));
}

/** Of several reaches; undefined where there is none among them. */
export const widest = (given: readonly (Reach | undefined)[]): Reach | undefined =>
  reaches.findLast((reach) => given.includes(reach));

export function reachOfGrant(tree: Tree, grant: Grant, action: Action, unit: string | undefined) {
  const relation = unit === undefined ? 'own' : relationOf(tree, grant.unit, unit);
  return permissions[grant.role][relation][action];
}
