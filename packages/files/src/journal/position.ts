/** Places in the journal. */
import { genesis } from './frame.ts';

/** Where one record stands. */
export interface Position {
  readonly sequence: number;
  /** Number of the segment file, from 1. */
  readonly segment: number;
  /** Bytes from the start of the segment. */
  readonly offset: number;
  /** Bytes of the whole record, header and newline included. */
  readonly bytes: number;
}

/** The end of the journal, or of a part of it: where the next record goes, and what it is chained to. */
export interface JournalEnd {
  readonly segment: number;
  readonly offset: number;
  /** Of the last record; 0 when there is none. */
  readonly sequence: number;
  readonly hash: string;
}

/** Before the first record. */
export const journalStart: JournalEnd = Object.freeze({ segment: 1, offset: 0, sequence: 0, hash: genesis });
