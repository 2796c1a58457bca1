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
 * - **Conflicts.** A commit says on which revision of its unit it is based; a store compares and writes in one step, so that of two
 *   that were based on the same one the second is refused, whatever they change. The engine queues its own commits unit by unit:
 *   that saves work, and nothing hangs on it.
 */
import type { CharterData, Cycle, Day, DecisionRecord, Roster, Timestamp } from '@obligato/core';
import type { Deputy } from '../deputies/deputy.ts';
import type { ChangeRecord } from './change-record.ts';
import type { Claims } from './claims.ts';
import type { Feed } from './feed.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { SharedRules } from './shared-rules.ts';
import type { StoreCheck, StoreFigures, StoreStatus } from './store-status.ts';
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
  /**
   * What it is known by when its answer is lost: sent again, it is written once, and answered as the first time. Random, and so of no
   * other commit; it says neither when nor where it was made. Absent where nobody will send it again.
   */
  readonly id?: string;
  readonly unit: string;
  /** When it is written down: not before the unit's last commit. */
  readonly at: Timestamp;
  /**
   * The revision of the unit's records that it was decided on: when they have another by now, the whole commit is refused with a
   * `Conflict`. Undefined for what is no decision, such as an import.
   */
  readonly basedOn: number | undefined;
  /** Whole cycles, as they are after the commit, each with its new version: they replace those with the same id. */
  readonly cycles: readonly Cycle[];
  /** To be added at the end of the unit's decisions. A decision may belong to a cycle that the commit does not change. */
  readonly decisions: readonly DecisionRecord[];
  /** Whole entries: they replace those with the same key. */
  readonly outbox: readonly OutboxEntry[];
  /** The whole roster, when it changed. */
  readonly roster?: Roster;
  /** All who stand in for officers, when that changed. */
  readonly deputies?: readonly Deputy[];
  /** Charters that cycles and decisions of this commit name and that the unit's record does not hold yet. */
  readonly charters?: readonly CharterData[];
  /**
   * To be added at the end of the unit's changes: who changed the roster, planned, raised, retried or retired, and why. Numbered on
   * from those that the unit has.
   */
  readonly changes?: readonly ChangeRecord[];
  /** Their decisions stay for good, and so does their count: a cycle that has decisions but is not there has been retired. */
  readonly retired?: Retired;
}

/** Somebody else was faster: nothing was written. */
export interface Conflict {
  readonly unit: string;
  /** The revision on which the commit was based. */
  readonly basedOn: number;
  /** The one that the unit's records have. */
  readonly actual: number;
}

/** How a unit is read. */
export interface ReadUnitOptions {
  /**
   * As this process last saw it will do, where that spares asking: whoever commits on it is told when somebody has written since. A
   * store that has no memory of its own need not look at this.
   */
  readonly mayBeOld?: boolean;
}

/** How a commit is taken. */
export interface CommitOptions {
  /** The digest of the rules that it was decided by. Undefined for what no rule decided, such as an import. */
  readonly rules?: string | undefined;
}

export interface Store {
  /** The unit's records; empty ones for a unit that has none yet. Never a view of what is not durable. */
  unit(id: string, options?: ReadUnitOptions): Promise<UnitRecord>;
  /**
   * Makes a commit durable. Resolves only when it will survive the process; a conflict is a value, nothing is written then.
   *
   * Throws `OBLIGATO_TIME_BACKWARDS` for a commit of a moment before the unit's last one (`conflictOf` does), and
   * `OBLIGATO_STORE_FAILED` when the disk or the server refuses: nothing was acknowledged; of a disk, nothing more will be until restart.
   * A store on a server throws `OBLIGATO_STORE_UNAVAILABLE` when it does not answer: whether the commit was written is not known.
   * Then it may be sent again as it is: one whose `id` is among the unit's last ones is written already (`isWritten`).
   * A store with `rules` throws `OBLIGATO_RULES_DIFFER` for a commit by others than those in force, and writes nothing of it.
   */
  commit(commit: Commit, options?: CommitOptions): Promise<Conflict | undefined>;
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
  /** Absent: nobody can say how much there is. */
  describe?(): Promise<StoreStatus>;
  /** Reads everything back. Absent: reading every unit is all that can be done. Damage is an answer, and no error. */
  verify?(): Promise<StoreCheck>;
  /** How busy it is, and what waits; of what is due on or before a day. Costs little. Absent: there is nobody to wait for. */
  figures?(today: Day): Promise<StoreFigures>;
  /** What is committed, of every unit. A store that one process owns need not have it: its engine knows what it has written. */
  readonly feed?: Feed;
  /** Shares out what the clock has to do. A store that one process owns need not have it: all of it is that one's. */
  readonly claims?: Claims;
  /** Which rules decide. A store that one process owns need not have it: that one's do. */
  readonly rules?: SharedRules;
  /** Other processes may write to the same records: whoever follows what happens follows the feed, which has to be there then. */
  readonly isShared?: boolean;
  /** Records were lost and the rest was saved: a unit may count more decisions than there are. Absent: nothing was. */
  readonly isSalvaged?: boolean;
  close(): Promise<void>;
}

/** What a store is opened with when all that is known of it is its module. */
export interface OpenStoreOptions {
  /** Absolute: `data:` of the configuration. A store that keeps its records elsewhere need not make it. */
  readonly folder: string;
  /** Where `store:` of the configuration says that the records are, when it is an address and no module. */
  readonly url?: string;
  /** Nothing will be committed: take no lock, make nothing; where nothing is kept yet, answer as an empty store. */
  readonly readOnly?: boolean;
}

/** The default export of a module that `store:` in `obligato.yaml` names. */
export type OpenStore = (options: OpenStoreOptions) => Promise<Store>;
