/** The cases of the rules that belong to an obligation itself, by id: what tests run, and what the rules' pages show. */
import type { RuleCases } from '@obligato/testing';
import { appraisalCases } from './cases/appraisal.ts';
import { assessmentCases } from './cases/assessment.ts';
import { electionCases } from './cases/election.ts';
import { evaluationCases } from './cases/evaluation.ts';
import { everyObligationCases } from './cases/every-obligation.ts';
import { matterCases } from './cases/matter.ts';
import { meetingCases } from './cases/meeting.ts';
import { secretBallotCases } from './cases/secret-ballots.ts';
import { studyCases } from './cases/study.ts';

export const builtInCases: Readonly<Record<string, RuleCases>> = {
  ...appraisalCases,
  ...assessmentCases,
  ...electionCases,
  ...evaluationCases,
  ...everyObligationCases,
  ...matterCases,
  ...meetingCases,
  ...secretBallotCases,
  ...studyCases,
};
