/** What a superior has begun stays theirs to end: they reach that one cycle, though its unit has come to stand below another. */
import { type Cycle, type Tree, unitOfCycle } from '@obligato/core';
import { isBegun, obligationByName } from '@obligato/core/internal';
import type { RecordsReader } from '@obligato/engine';
import { actsForUnits } from '../acting.ts';
import { type Action, permissions } from '../permissions.ts';
import type { Grant, Principal } from '../principal.ts';
import { reachOfGrant, relationOf, treeToday } from '../reach-of.ts';

interface Asking {
  readonly engine: RecordsReader;
  readonly principal: Principal;
}

interface Around {
  readonly engine: Pick<RecordsReader, 'domain'>;
  readonly tree: Tree;
}

/**
 * Those of the caller's grants that reach a cycle and not its unit. What they let do there is what they let do with a unit below:
 * as long as the cycle goes on, and with nothing else of the unit.
 */
export async function heldGrants(
  { engine, principal }: Asking,
  action: Action,
  id: string | undefined,
): Promise<readonly Grant[]> {
  const unit = id === undefined ? undefined : unitOfCycle(id);
  if (id === undefined || unit === undefined) return [];
  const tree = treeToday(engine);
  // Whatever stands where it always stood is reached from there; nothing is read for it.
  if ((tree.units.get(unit)?.parents.length ?? 0) < 2) return [];
  const afar = principal.grants.filter(
    (grant) =>
      reachOfGrant(tree, grant, action, unit) === undefined && permissions[grant.role].child[action] !== undefined,
  );
  if (afar.length === 0) return [];
  const cycle = (await engine.unit(unit)).cycles.get(id);
  return cycle ? afar.filter((grant) => isHeldBy({ engine, tree }, grant, cycle)) : [];
}

/** Whether a cycle is held by those for whom a grant is: who act for its superior, or an administrator or a portal above them. */
export function isHeldBy(around: Around, grant: Grant, cycle: Cycle): boolean {
  if (!isHeld(around, cycle)) return false;
  const relation = relationOf(around.tree, grant.unit, cycle.bearer);
  return relation === 'own' || (relation === 'child' && actsForUnits(grant));
}

/** Begun by a superior below which its unit does not stand any more, and not over. */
export function isHeld({ engine, tree }: Around, cycle: Cycle): boolean {
  if (cycle.owedBy !== 'superior' || tree.above(cycle.unit).includes(cycle.bearer)) return false;
  if (cycle.occasion === undefined && !isBegun(cycle)) return false;
  const { catalogue } = engine.domain;
  if (!catalogue.obligations.has(cycle.obligation)) return false;
  const { isFinal, isEnded } = obligationByName(catalogue, cycle.obligation).machine.at(cycle.state);
  return !isFinal && !isEnded;
}
