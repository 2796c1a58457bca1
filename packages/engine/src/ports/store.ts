/**
 * Where records are kept. A unit is the boundary of consistency: one commit changes one unit, wholly or not at all.
 *
 * What the engine needs of a store, in words; `describeStore` of `@obligato/testing` holds a store to them:
 *
 * - **Identity.** A cycle is known by its `id`, an outbox entry by its `key`, a charter by its `digest`, a decision by its `id`.
 *   What a commit names again replaces what was there. Records may be made anew at every read: they are compared by what they
 *   say. A record that somebody holds never changes.
 * - **Order.** Decisions of a unit, and its changes, come oldest first, in the order of commits and, within one, of its list. Cycles and outbox
 *   entries keep the place they first had. `units()` is sorted by id, `dueUnits` by day and then by id.
 * - **Time.** The moments at which a unit's commits were made never go back.
 * - **Durability.** What `commit` has resolved is there after `close()`, or the end of the process, and a new `open`.
 * - **One writer.** The engine queues its own commits unit by unit; a store over a shared database compares and writes in one
 *   transaction.
 */
import type { CharterData, Cycle, Day, DecisionRecord, Roster, Timestamp } from '@obligato/core';
import type { ChangeRecord } from './change-record.ts';
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
  /** When it is written down: not before the unit's last commit. */
  readonly at: Timestamp;
  /**
   * By cycle id: the version each changed cycle had when it was read, 0 or absent for a new one, which must not be there yet.
   * When any cycle of the commit is at another version, the whole commit is refused with a `Conflict`. Ids of cycles that the
   * commit does not change say nothing.
   */
  readonly expected: Readonly<Record<string, number>>;
  /** Whole cycles, as they are after the commit, each with its new version: they replace those with the same id. */
  readonly cycles: readonly Cycle[];
  /** To be added at the end of the unit's decisions. A decision may belong to a cycle that the commit does not change. */
  readonly decisions: readonly DecisionRecord[];
  /** Whole entries: they replace those with the same key. */
  readonly outbox: readonly OutboxEntry[];
  /** The whole roster, when it changed. */
  readonly roster?: Roster;
  /** Charters that cycles and decisions of this commit name and that the unit's record does not hold yet. */
  readonly charters?: readonly CharterData[];
  /** To be added at the end of the unit's changes: who changed the roster, planned, raised, retried or retired, and why. */
  readonly changes?: readonly ChangeRecord[];
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
   * Throws `OBLIGATO_TIME_BACKWARDS` for a commit of a moment before the unit's last one (`conflictOf` does), and
   * `OBLIGATO_STORE_FAILED` when the disk refuses: nothing was acknowledged, and nothing more will be until restart.
   */
  commit(commit: Commit): Promise<Conflict | undefined>;
  /** Units whose earliest due is on or before a day, earliest first. Costs what it answers, not what is stored. */
  dueUnits(until: Day): Promise<readonly { readonly unit: string; readonly on: Day }[]>;
  /** Units with something in the outbox that is not delivered. */
  outboxUnits(): Promise<readonly string[]>;
  /** Units that have records, sorted by id. */
  units(): Promise<readonly string[]>;
  decision(id: string): Promise<DecisionRecord | undefined>;
  /** The decisions of one unit, oldest first. */
  decisions(unit: string): Promise<readonly DecisionRecord[]>;
  /**
   * Some decisions of one unit, in the order asked for; one that there is not is left out. A store need not have it: then each is
   * asked for alone. Costs what it answers, not what is stored.
   */
  decisionsNamed?(unit: string, ids: readonly string[]): Promise<readonly DecisionRecord[]>;
  /**
   * The ids of one unit's decisions, oldest first, without reading the decisions. A store need not have it: then all of them are
   * read. Who pages through a unit's decisions asks for the ids, and then for some of them by name.
   */
  decisionIds?(unit: string): Promise<readonly string[]>;
  /** What changed a unit and was no event of a cycle, oldest first. */
  changes(unit: string): Promise<readonly ChangeRecord[]>;
  /** Records were lost and the rest was saved: a unit may count more decisions than there are. Absent: nothing was. */
  readonly isSalvaged?: boolean;
  close(): Promise<void>;
}

/** What a store is opened with when all that is known of it is its module. */
export interface OpenStoreOptions {
  /** Absolute: `data:` of the configuration. A store that keeps its records elsewhere need not make it. */
  readonly folder: string;
  /** Nothing will be committed: take no lock, make nothing; where nothing is kept yet, answer as an empty store. */
  readonly readOnly?: boolean;
}

/** The default export of a module that `store:` in `obligato.yaml` names. */
export type OpenStore = (options: OpenStoreOptions) => Promise<Store>;
