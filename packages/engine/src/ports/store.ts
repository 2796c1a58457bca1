/** Where records are kept. A unit is the boundary of consistency: one commit changes one unit, wholly or not at all. */
import type { CharterData, Cycle, Day, DecisionRecord, Roster, Timestamp } from '@obligato/core';
import type { OutboxEntry } from './outbox-entry.ts';
import type { UnitRecord } from './unit-record.ts';

/** What leaves a unit's working records: closed cycles that the archive holds, messages told long ago, keys nobody will repeat. */
export interface Retired {
  readonly cycles: readonly string[];
  /** By their keys. */
  readonly outbox: readonly string[];
  readonly keys: readonly string[];
}

/** Everything that one attempt, plan or tick changes, together. */
export interface Commit {
  readonly unit: string;
  readonly at: Timestamp;
  /** The version each changed cycle had when it was read; absent for a new one, which must not be there yet. */
  readonly expected: Readonly<Record<string, number>>;
  readonly cycles: readonly Cycle[];
  readonly decisions: readonly DecisionRecord[];
  readonly outbox: readonly OutboxEntry[];
  /** The whole roster, when it changed. */
  readonly roster?: Roster;
  /** Charters that cycles and decisions of this commit name and that the unit's record does not hold yet. */
  readonly charters?: readonly CharterData[];
  /** Their decisions stay for good, and so does their count: a cycle that has decisions but is not there has been retired. */
  readonly retired?: Retired;
}

/** Somebody else was faster: nothing was written. */
export interface Conflict {
  readonly cycle: string;
  readonly expected: number;
  readonly actual: number;
}

export interface Store {
  /** The unit's records; empty ones for a unit that has none yet. Never a view of what is not durable. */
  unit(id: string): Promise<UnitRecord>;
  /**
   * Makes a commit durable. Resolves only when it will survive the process; a conflict is a value, nothing is written then.
   *
   * Throws `OBLIGATO_STORE_FAILED` when the disk refuses: nothing was acknowledged, and nothing more will be until restart.
   */
  commit(commit: Commit): Promise<Conflict | undefined>;
  /** Units whose earliest due is on or before a day, earliest first. Costs what it answers, not what is stored. */
  dueUnits(until: Day): Promise<readonly { readonly unit: string; readonly on: Day }[]>;
  /** Units with something in the outbox that is not delivered. */
  outboxUnits(): Promise<readonly string[]>;
  /** Units that have records. */
  units(): Promise<readonly string[]>;
  decision(id: string): Promise<DecisionRecord | undefined>;
  /** The decisions of one unit, oldest first. */
  decisions(unit: string): Promise<readonly DecisionRecord[]>;
  close(): Promise<void>;
}
