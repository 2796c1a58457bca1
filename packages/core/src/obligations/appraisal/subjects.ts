/** Whom an appraisal is about. */
import type { JudgedAround } from '../../machine/traits.ts';
import { peopleOfPeriod } from '../../roster/people-of-period.ts';
import type { AppraisalContext } from './machine.ts';

/** Until it is announced nobody is named; then it is about every member of the period who can get a grade. */
export function appraisedOf({ subjects }: AppraisalContext, around: JudgedAround): readonly string[] {
  if (subjects.length > 0) return subjects;
  const full = peopleOfPeriod(around).filter(({ standing }) => standing === 'full');
  return [...new Set(full.map(({ member }) => member))];
}

/** Everybody of the unit answers, those whom it is about among them: each has no paper about themselves. */
export const everybodyOf = (_: AppraisalContext, around: JudgedAround): readonly string[] => [
  ...new Set(peopleOfPeriod(around).map(({ member }) => member)),
];
