/** A calendar as somebody wrote it down, each day with its place. */
import type { Day, Origin, Stated, Text } from '@obligato/core';

export interface ListedDay {
  readonly day: Day;
  readonly is: 'off' | 'worked';
  readonly name?: Text | undefined;
  readonly origin: Origin;
}

export interface CalendarSource {
  readonly file: string;
  readonly id: string;
  readonly source?: string | undefined;
  /** The days of which the file says all there is to say. */
  readonly coverage: {
    readonly from: Day;
    readonly to: Day;
    /** Undefined where nobody states it: a table covers the years of its days. */
    readonly origin?: Origin;
  };
  /** The calendar that it stands on. */
  readonly extends?: Stated<string> | undefined;
  /** Whether its days stand in place of what the other calendar lists. */
  readonly replaces: boolean;
  readonly days: readonly ListedDay[];
  /** Whether every day that is listed could be read. */
  readonly isComplete: boolean;
  /** Days off of every year, `01-01`, with what they are called. */
  readonly fixed: ReadonlyMap<string, Text>;
}
