/** What came of a ballot: counts, and the roots of the lists that were counted. No sheet, no voter, no time but the day. */

/** The count of one list. */
export interface Result {
  readonly question: string;
  /** Groups that are counted here. */
  readonly groups: readonly string[];
  readonly returned: number;
  /** How many chose each option, by its id. */
  readonly counts: Readonly<Record<string, number>>;
  /** Grades that are counted together, because one of them would show a single answer: the sum stands under the first. */
  readonly together?: readonly string[];
  /** People who were written in, with the most votes first. */
  readonly writeIns: readonly WrittenIn[];
  readonly blank: number;
  /** Sheets that break the rules of the question, or do not open. */
  readonly invalid: number;
  readonly root: string;
}

export interface WrittenIn {
  readonly name: string;
  readonly votes: number;
}

export interface Tally {
  readonly format: 1;
  readonly ballot: string;
  /** Fingerprint of the announcement. */
  readonly announcement: string;
  readonly results: readonly Result[];
  readonly tooFew: readonly string[];
  /** Questions that are not counted, because more sheets came than papers were issued. */
  readonly surplus: readonly string[];
}
