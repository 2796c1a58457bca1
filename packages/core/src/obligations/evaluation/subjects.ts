/** Whom an evaluation is about. */
import type { JudgedAround } from '../../machine/traits.ts';
import type { EvaluationContext } from './machine.ts';

/**
 * Until it is announced nobody is named; then it is about everybody who leads the unit at any time of its period, so that
 * nobody can announce, or omit, themselves.
 */
export function subjectsOf({ subjects }: EvaluationContext, { roster, period }: JudgedAround): readonly string[] {
  if (subjects.length > 0) return subjects;
  const { from, to } = period;
  return roster
    .filter((row) => row.from <= to && (row.to === undefined || row.to >= from) && row.roles.includes('leader'))
    .map(({ member }) => member);
}

/**
 * Whom an announcement names, whatever else stands in it.
 *
 * @example
 * subjectsIn({ subjects: ['chief'] }) // → ['chief']
 */
export function subjectsIn(payload: unknown): readonly string[] {
  const subjects = typeof payload === 'object' && payload !== null && 'subjects' in payload ? payload.subjects : [];
  return Array.isArray(subjects) ? subjects : [];
}
