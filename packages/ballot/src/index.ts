/**
 * Secret ballots that nobody can open: papers are signed blindly, sheets are sealed to two scrutineers, the box is written in batches, and
 * what could lead back to anybody is destroyed with the tally. This door is the server's; `@obligato/ballot/voter` is the voter's and the
 * scrutineers', and runs in a page.
 *
 * @packageDocumentation
 */
export type { Announcement, Group, Lot, Scrutineer, Window } from './announcement/announcement.ts';
export type { Voter } from './announcement/lots-for.ts';
export type { Phase } from './announcement/phase.ts';
export type { ClosedBox, ClosedList, ClosedSheet } from './box/closed-box.ts';
export type { Listed } from './box/merkle-root.ts';
export { type Announced, type Announcing, announceBallot } from './keeping/announce-ballot.ts';
export type { Ballot, Issued, Received, Status } from './keeping/ballot.ts';
export { BallotHouse, countedFor, type HouseOptions } from './keeping/ballot-house.ts';
export { type BallotDraft, draftSchema } from './keeping/draft.ts';
export { type Opening, openBallot } from './keeping/open-ballot.ts';
export type { RecordedTally } from './keeping/recorded-tally.ts';
export type { PaperRequest } from './paper/papers.ts';
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
export { sheetBytesOf } from './sheet/sheet.ts';
export { type Merged, mergeSmall, type Part } from './suppression/merge-small.ts';
export {
  type Branch,
  isSafe,
  type Publishable,
  type PublishedGroup,
  publishable,
  type Suppressed,
} from './suppression/publishable.ts';
export type { Result, Tally, WrittenIn } from './tally/tally.ts';
export type { PublishedList } from './verify/was-counted.ts';
export { notPromised } from './words/not-promised.ts';
export type { RefusalCode, Refused } from './words/refusals.ts';
