/** The guard that stands above every role: nobody touches, or looks into, the cycle that evaluates them. */
import { type Cycle, rosterOn } from '@obligato/core';
import type { UnitRecord } from '@obligato/engine';
import type { Principal } from './principal.ts';

interface EvaluationState {
  readonly subjects?: readonly string[];
  readonly fedBackOn?: string | null;
}

/**
 * Whether a cycle evaluates the caller. Until it is announced nobody is named; then it is about everybody who leads the unit
 * at any time of its period, so that nobody can announce, or omit, themselves.
 */
export function evaluates(cycle: Cycle, { member }: Principal, { roster }: Pick<UnitRecord, 'roster'>): boolean {
  if (cycle.obligation !== 'evaluation' || member === undefined) return false;
  const { subjects = [] } = cycle.state.context as EvaluationState;
  if (subjects.length > 0) return subjects.includes(member);
  const { from, to } = cycle.period;
  const leads = roster.some((row) => {
    const isThere = row.from <= to && (row.to === undefined || row.to >= from);
    return row.member === member && isThere && row.roles.includes('leader');
  });
  return leads || rosterOn(roster, from).leaders.includes(member);
}

/** Whether its content is closed to the caller: until the result is fed back, and never for what has no result. */
export function isSealed(cycle: Cycle, principal: Principal, record: Pick<UnitRecord, 'roster'>): boolean {
  const { fedBackOn } = cycle.state.context as EvaluationState;
  return (fedBackOn ?? null) === null && evaluates(cycle, principal, record);
}
