/** The guard that stands above every role: nobody touches, or looks into, the cycle that evaluates them. */
import { type Cycle, isOpenTo, type JudgesTrait, type OpenAround, type Roster } from '@obligato/core';
import { traitsOf } from '@obligato/core/internal';
import type { Grant, Principal } from './principal.ts';

/** What it is asked of: the people of the unit, the units above it, and what the cycle's obligation is like. */
export type EvaluatedIn = OpenAround;

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

/**
 * Whether it is closed to the caller: neither what it says nor that it is there is for them. They read it for the units of those of
 * their grants alone that let them do what they ask for: what one role is for opens nothing to another.
 */
export function isSealed(cycle: Cycle, { principal, grants }: Reading, around: EvaluatedIn): boolean {
  return !isOpenTo(cycle, { member: principal.member, units: grants.map(({ unit }) => unit) }, around);
}

interface Reading {
  readonly principal: Principal;
  readonly grants: readonly Grant[];
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
