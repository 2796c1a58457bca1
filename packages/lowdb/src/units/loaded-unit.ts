/** A unit in memory: what is durable of it, and what is on its way to the disk. */

import type { Commit, UnitRecord } from '@obligato/engine';
import { applyCommit } from '@obligato/engine/store';
import type { Position } from '@obligato/files';
import type { DecisionPointer, UnitState } from '../documents/unit-document.ts';
import { toldIn } from '../journal/told-in.ts';

export class LoadedUnit {
  /** Roughly the memory it holds, counted in bytes of JSON. The cache adds these up. */
  weight: number;
  /** How many are working with it: it must not leave memory, for two copies of one unit could both accept a commit. */
  pins = 0;
  /** Resolves or rejects with the last commit that was added. */
  lastWritten: Promise<void> = Promise.resolve();
  /** With the commits that are on their way. Nobody is shown this; conflicts are found against it. */
  pending: UnitRecord;
  #durable: UnitRecord;
  #sequence: number;
  #pointers: DecisionPointer[];
  #areAll: boolean;

  constructor(state: UnitState, weight: number) {
    this.#durable = state.record;
    this.pending = state.record;
    this.#sequence = state.sequence;
    this.#pointers = [...state.decisions];
    // What was written before every record was pointed at has fewer.
    this.#areAll = state.decisions.length === state.record.revision;
    this.weight = weight;
  }

  get id(): string {
    return this.#durable.unit;
  }

  get durable(): UnitRecord {
    return this.#durable;
  }

  /** Where its decisions and changes are, and what else was recorded. */
  get pointers(): readonly DecisionPointer[] {
    return this.#pointers;
  }

  /** Whether every record of it is pointed at, be there nothing to find by a name in it. */
  get pointsAtAll(): boolean {
    return this.#areAll;
  }

  /** All records of it up to one, found in the journal. */
  pointAt(all: readonly DecisionPointer[], upTo: number): void {
    this.#pointers = [...all, ...this.#pointers.filter(({ sequence }) => sequence > upTo)];
    this.#areAll = true;
  }

  /** What a document of it would hold now. */
  get state(): UnitState {
    return { record: this.#durable, sequence: this.#sequence, decisions: this.#pointers };
  }

  /** A commit that is on the disk at a place; `record` is the unit after it. */
  settle(record: UnitRecord, commit: Commit, position: Position): void {
    this.#durable = record;
    this.#sequence = position.sequence;
    this.#pointers.push({ ...position, ids: toldIn(commit) });
  }

  /** A commit that is read back from the journal. */
  replay(commit: Commit, position: Position): void {
    this.pending = applyCommit(this.pending, commit);
    this.settle(this.pending, commit, position);
  }
}
