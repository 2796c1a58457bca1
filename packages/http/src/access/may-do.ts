/** Whether an event is the caller's to do: asked before anything is tried, so that nobody is shown a door that is locked. */
import type { Cycle, Outlook } from '@obligato/core';
import type { UnitRecord } from '@obligato/engine';
import { sidesOf } from './acting.ts';
import { evaluates } from './evaluated.ts';
import { permissions } from './permissions.ts';
import { relationOf } from './reach-of.ts';
import { reachesCycle } from './reaches-cycle.ts';
import { type Caller, evaluatedIn } from './require-cycle.ts';

/** Answers for every side of a cycle, by the same grants that an attempt is allowed by. */
export function mayDo(
  { engine, principal }: Pick<Caller, 'engine' | 'principal'>,
  { cycle, record }: { readonly cycle: Cycle; readonly record: UnitRecord },
): (side: Outlook['side']) => boolean {
  if (evaluates(cycle, principal, evaluatedIn(engine, record))) return () => false;
  const { organisation } = engine.domain;
  const acting = principal.grants.filter(({ role, unit }) => {
    const reach = permissions[role][relationOf(organisation, unit, cycle.unit)].attempt;
    return reach !== undefined && reachesCycle(reach, cycle, principal.member);
  });
  // Nothing is done by nobody.
  if (principal.member === undefined) return () => false;
  const sides = new Set(acting.flatMap((grant) => sidesOf(organisation, grant, cycle.unit)));
  return (side) => side !== 'clock' && sides.has(side);
}
