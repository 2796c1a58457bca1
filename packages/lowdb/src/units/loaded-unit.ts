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
  readonly #decisions: DecisionPointer[];

  constructor(state: UnitState, weight: number) {
    this.#durable = state.record;
    this.pending = state.record;
    this.#sequence = state.sequence;
    this.#decisions = [...state.decisions];
    this.weight = weight;
  }

  get id(): string {
    return this.#durable.unit;
  }

  get durable(): UnitRecord {
    return this.#durable;
  }

  get decisions(): readonly DecisionPointer[] {
    return this.#decisions;
  }

  /** What a document of it would hold now. */
  get state(): UnitState {
    return { record: this.#durable, sequence: this.#sequence, decisions: this.#decisions };
  }

  /** A commit that is on the disk at a place; `record` is the unit after it. */
  settle(record: UnitRecord, commit: Commit, position: Position): void {
    this.#durable = record;
    this.#sequence = position.sequence;
    const ids = toldIn(commit);
    if (ids.length > 0) this.#decisions.push({ ...position, ids });
  }

  /** A commit that is read back from the journal. */
  replay(commit: Commit, position: Position): void {
    this.pending = applyCommit(this.pending, commit);
    this.settle(this.pending, commit, position);
  }
}
