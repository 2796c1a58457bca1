/** Study plans, classes and training. */
import { classWasTaught } from './class-was-taught.ts';
import { officerHours } from './officer-hours.ts';
import { planStillRuns } from './plan-still-runs.ts';
import { studyApplied } from './study-applied.ts';
import { studyChecks } from './study-checks.ts';
import { studyHours } from './study-hours.ts';
import { studyTiers } from './study-tiers.ts';
import { tiersOfPeople } from './tiers-of-people.ts';
import { trainingAttended } from './training-attended.ts';

export const studyRules = {
  'class-was-taught': classWasTaught,
  'officer-hours': officerHours,
  'plan-still-runs': planStillRuns,
  'study-applied': studyApplied,
  'study-checks': studyChecks,
  'study-hours': studyHours,
  'study-tiers': studyTiers,
  'tiers-of-people': tiersOfPeople,
  'training-attended': trainingAttended,
};
