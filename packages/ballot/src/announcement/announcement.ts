/** What everybody is told before anybody votes: all of it is fixed, and all of it goes into one fingerprint. */
import type { Text } from '@obligato/core';
import type { Question } from '../question/question.ts';

/** Two timestamps with offset; `opens` is in it, `closes` is not. */
export interface Window {
  readonly opens: string;
  readonly closes: string;
}

export interface Scrutineer {
  readonly member: string;
  /** The public half of their key: a point of P-256, 65 bytes as base64url. */
  readonly key: string;
}

/** People whose sheets are counted together: a sub-unit, or everybody. */
export interface Group {
  readonly id: string;
  readonly title: Text;
  /** How many may vote. */
  readonly people: number;
}

/** The key that papers of one question are signed with, for one group. Its place in the list is the number of the lot. */
export interface Lot {
  readonly question: string;
  readonly group: string;
  /** How many may have such a paper. */
  readonly people: number;
  /** RSA, 2048 bits, as SPKI in base64url. */
  readonly key: string;
}

export interface Announcement {
  readonly format: 1;
  /** Lowercase letters, digits and hyphens. */
  readonly ballot: string;
  readonly title: Text;
  /** What it is held for, as whoever keeps the records calls it; absent where nothing is recorded. */
  readonly cycle?: string;
  readonly questions: readonly Question[];
  readonly groups: readonly Group[];
  /** How many may vote. */
  readonly electorate: number;
  readonly issue: Window;
  readonly cast: Window;
  readonly scrutineers: readonly [Scrutineer, Scrutineer];
  readonly lots: readonly Lot[];
  /** What becomes of the sealed sheets after the tally. */
  readonly sealed: 'destroyed-after-30-days' | 'kept';
}

/** Fewer people than this are no crowd to be one of. */
export const fewest = 5;
