/** Appraisals, grades and campaigns. */
import { electronicEvaluation } from './electronic-evaluation.ts';
import { evaluationWithSummary } from './evaluation-with-summary.ts';
import { everybodyAppraised } from './everybody-appraised.ts';
import { everybodyTold } from './everybody-told.ts';
import { excellentShare } from './excellent-share.ts';
import { pledgesLookedAt } from './pledges-looked-at.ts';
import { whoIsGraded } from './who-is-graded.ts';

export const appraisalRules = {
  'electronic-evaluation': electronicEvaluation,
  'evaluation-with-summary': evaluationWithSummary,
  'everybody-appraised': everybodyAppraised,
  'everybody-told': everybodyTold,
  'excellent-share': excellentShare,
  'pledges-looked-at': pledgesLookedAt,
  'who-is-graded': whoIsGraded,
};
