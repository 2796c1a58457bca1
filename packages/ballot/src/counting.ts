/**
 * Counting sheets that lie open: what the scrutineers' room comes to once a box is opened, without keys, seals or a box. Pure: for a
 * simulation, or whoever wants to count again by hand.
 *
 * @packageDocumentation
 */
export type {
  AppraisalQuestion,
  Choice,
  ElectionQuestion,
  EvaluationQuestion,
  Option,
  Question,
  ResolutionQuestion,
  Validity,
} from './question/question.ts';
export { type Counted, countChoices } from './tally/count-choices.ts';
export type { WrittenIn } from './tally/tally.ts';
