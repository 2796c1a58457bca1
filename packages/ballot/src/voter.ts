/**
 * What runs in a page: the voter's papers and sheets, the look into the published lists, and the scrutineers' room. Nothing of Node, and
 * nothing that a server sees.
 *
 * @packageDocumentation
 */
export type { Announcement, Group, Lot, Scrutineer, Window } from './announcement/announcement.ts';
export { fingerprintOf } from './announcement/fingerprint-of.ts';
export { lotsFor, type Voter } from './announcement/lots-for.ts';
export type { ClosedBox, ClosedList, ClosedSheet } from './box/closed-box.ts';
export type { Listed } from './box/merkle-root.ts';
export { type FilledSheet, fillSheet, type Receipt } from './paper/fill-sheet.ts';
export {
  type Blind,
  finishPapers,
  type Paper,
  type PaperRequest,
  type PendingPaper,
  type PreparedPapers,
  preparePapers,
} from './paper/papers.ts';
export { isBlank, isValid } from './question/is-valid.ts';
export { optionsOf, validityOf } from './question/kinds.ts';
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
export { makeScrutineerKey, type ScrutineerKey } from './seal/scrutineer-key.ts';
export { countBallot, type OpeningPart, openingPart } from './tally/scrutineers.ts';
export type { Result, Tally, WrittenIn } from './tally/tally.ts';
export { type PublishedList, type Verification, wasCounted } from './verify/was-counted.ts';
export { notPromised } from './words/not-promised.ts';
export type { RefusalCode, Refused } from './words/refusals.ts';
