/** Whom an evaluation is about. */
import type { JudgedAround } from '../../machine/traits.ts';
import { peopleOfPeriod } from '../../roster/people-of-period.ts';
import type { EvaluationContext } from './machine.ts';

/**
 * Until it is announced nobody is named; then it is about everybody who leads the unit at any time of its period, so that
 * nobody can announce, or omit, themselves.
 */
export function subjectsOf({ subjects }: EvaluationContext, around: JudgedAround): readonly string[] {
  if (subjects.length > 0) return subjects;
  return peopleOfPeriod(around)
    .filter(({ roles }) => roles.includes('leader'))
    .map(({ member }) => member);
}

/** Everybody of the period, members and staff, but those whom it is about. */
export function answeringOf(context: EvaluationContext, around: JudgedAround): readonly string[] {
  const about = new Set(subjectsOf(context, around));
  const people = new Set(peopleOfPeriod(around).map(({ member }) => member));
  return [...people].filter((member) => !about.has(member));
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
