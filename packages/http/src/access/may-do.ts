/** Whether an event is the caller's to do: asked before anything is tried, so that nobody is shown a door that is locked. */
import type { Cycle, Outlook, Sender } from '@obligato/core';
import type { UnitRecord } from '@obligato/engine';
import { sidesOf } from './acting.ts';
import { evaluates } from './evaluated.ts';
import { permissions } from './permissions.ts';
import type { Grant } from './principal.ts';
import { isHeldBy } from './reach/held-grants.ts';
import { reachesCycle } from './reach/reaches-cycle.ts';
import { reachOfGrant, relationOf, treeToday } from './reach-of.ts';
import { type Caller, evaluatedIn } from './require-cycle.ts';

/** `true`, or why not: it is the other side's, or their side's in another role; or it evaluates them, and is for others to keep. */
export const whyNot = ['another-side', 'another-role', 'evaluates-you'] as const;
export type May = true | (typeof whyNot)[number];

/** Whose step it is, and who has to take it: of what somebody owes in person, the steps of the unit are its secretary's. */
type Step = Pick<Outlook, 'side'> & { readonly by: Sender | undefined };

/** Answers for every step of a cycle, by the same grants that an attempt is allowed by. */
export function mayDo(
  { engine, principal }: Pick<Caller, 'engine' | 'principal'>,
  { cycle, record }: { readonly cycle: Cycle; readonly record: Pick<UnitRecord, 'unit' | 'roster'> },
): (step: Step) => May {
  if (evaluates(cycle, principal, evaluatedIn(engine, record))) return () => 'evaluates-you';
  const tree = treeToday(engine);
  const sidesIn = (grants: typeof principal.grants) => new Set(grants.flatMap((grant) => sidesOf(tree, grant, cycle)));
  const isTheirs = (grant: Grant) => isHeldBy({ engine, tree }, grant, cycle);
  const acting = principal.grants.flatMap((grant) => {
    const reach =
      reachOfGrant(tree, grant, 'attempt', cycle.unit) ??
      (isTheirs(grant) ? permissions[grant.role].child.attempt : undefined);
    return reach !== undefined && reachesCycle(reach, cycle, principal.member) ? [{ grant, reach }] : [];
  });
  // Nothing is done by nobody.
  const able = principal.member === undefined ? [] : acting;
  const inPerson = sidesIn(able.map(({ grant }) => grant));
  const forAll = sidesIn(able.flatMap(({ grant, reach }) => (reach === 'mine' ? [] : [grant])));
  // Whoever is of the unit, or stands above it, is of that side, whatever their role lets them do.
  const standing = sidesIn(
    principal.grants.filter(
      (grant) => ['own', 'child'].includes(relationOf(tree, grant.unit, cycle.unit)) || isTheirs(grant),
    ),
  );
  return ({ side, by }) => {
    if (side === 'clock') return 'another-side';
    if ((isInPerson(by) ? inPerson : forAll).has(side)) return true;
    return standing.has(side) && (inPerson.size === 0 || inPerson.has(side)) ? 'another-role' : 'another-side';
  };
}

/** Whether whoever owes it in person takes the step themselves: nobody hears, or hands back, their own report. */
export const isInPerson = (by: Sender | undefined): boolean => by === undefined || by === 'bearer';
