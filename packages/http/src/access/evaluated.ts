/** The guard that stands above every role: nobody touches, or looks into, the cycle that evaluates them. */
import type { Catalogue, Cycle, JudgesTrait, Roster } from '@obligato/core';
import { traitsOf } from '@obligato/core/internal';
import type { Principal } from './principal.ts';

/** What it is asked of: the people of the unit, and what the cycle's obligation is like. */
export interface EvaluatedIn {
  readonly roster: Roster;
  readonly catalogue: Pick<Catalogue, 'obligations'>;
}

/**
 * Whether a cycle evaluates the caller. Until its subjects are named it is about everybody whom it may come to evaluate, so
 * that nobody can announce, or omit, themselves.
 */
export function evaluates(cycle: Cycle, { member }: Principal, { roster, catalogue }: EvaluatedIn): boolean {
  const { judges } = traitsOf(catalogue, cycle.obligation);
  return judges !== undefined && member !== undefined && isSubject(judges, cycle, member, roster);
}

/** Whether a payload would make the caller a subject of the cycle. */
export function wouldEvaluate(
  cycle: Cycle,
  payload: unknown,
  { member }: Principal,
  { catalogue }: Pick<EvaluatedIn, 'catalogue'>,
): boolean {
  const { judges } = traitsOf(catalogue, cycle.obligation);
  return judges !== undefined && member !== undefined && isAmong(member, () => judges.subjectsIn(payload));
}

/** Whether its content is closed to the caller: until the result is fed back, and never for what has no result. */
export function isSealed(cycle: Cycle, { member }: Principal, { roster, catalogue }: EvaluatedIn): boolean {
  const { judges } = traitsOf(catalogue, cycle.obligation);
  if (!judges || cycle.happened[judges.sealedUntil] !== undefined) return false;
  // Whoever asks for nobody in particular may be asking for whom it is about.
  if (member === undefined) return true;
  // Whom it had named before it was put right does not come in by that.
  const wasNamed = (cycle.corrections ?? []).some(({ named }) => named?.includes(member));
  return wasNamed || isSubject(judges, cycle, member, roster);
}

function isSubject(judges: JudgesTrait, { state, period }: Cycle, member: string, roster: Roster): boolean {
  return isAmong(member, () => judges.subjectsOf(state.context, { roster, period }));
}

/** Fails closed: where the obligation cannot say whom it is about, it may be about the caller. */
function isAmong(member: string, subjects: () => readonly string[]): boolean {
  try {
    return subjects().some((subject) => subject === member);
  } catch {
    return true;
  }
}
