import type { CasesOf } from '@obligato/testing/cases';
import type { diagnosisRules } from '../../src/diagnosis.ts';
import { criticismSoftened } from './criticism-softened.ts';
import { downwardOnly } from './downward-only.ts';
import { formOnly } from './form-only.ts';
import { rulesAndSuperiors } from './rules-and-superiors.ts';

/** What each indicator makes of some records, by its name. */
export const ruleCases: CasesOf<typeof diagnosisRules> = {
  ...formOnly,
  ...downwardOnly,
  ...criticismSoftened,
  ...rulesAndSuperiors,
};
