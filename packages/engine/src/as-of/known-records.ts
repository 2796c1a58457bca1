/** What was known of units at a moment: their commits folded in their order, up to the last that had been made by then. */
import type { Timestamp } from '@obligato/core';
import { isAfter } from '../ports/clock.ts';
import type { Commit, Store } from '../ports/store.ts';
import { applyCommits, emptyUnit, type UnitRecord } from '../ports/unit-record.ts';

export type CommitsOf = NonNullable<Store['commitsOf']>;

/** Commits read at once: a few megabytes. */
const atOnce = 500;
/** Records on the way that are kept: what was known of a past moment never changes, and whoever asks once asks again. */
const mostKept = 24;

/** A record, and when the commit after it was made: until then it is all that was known. Undefined where none had followed. */
interface Kept {
  readonly record: UnitRecord;
  readonly next: Timestamp | undefined;
}

export class KnownRecords {
  readonly #commitsOf: CommitsOf;
  /** The least recently folded first. */
  #kept: readonly Kept[] = [];

  constructor(commitsOf: CommitsOf) {
    this.#commitsOf = commitsOf;
  }

  /** Of a moment between two commits of one second both had been made. An empty record where nothing had. */
  async at(unit: string, moment: Timestamp): Promise<UnitRecord> {
    let { record, next } = this.#nearest(unit, moment);
    if (next !== undefined && isAfter(next, moment)) return record;
    // Every commit has raised the revision by one.
    for (let after: number | undefined = record.revision; after !== undefined; ) {
      const page: Awaited<ReturnType<CommitsOf>> = await this.#commitsOf(unit, { after, limit: atOnce });
      const end = page.commits.findIndex(({ at }) => isAfter(at, moment));
      record = applyCommits(record, end < 0 ? page.commits : page.commits.slice(0, end));
      next = page.commits[end]?.at;
      after = end < 0 ? page.next : undefined;
      this.#keep({ record, next });
    }
    return record;
  }

  /** When the first commit of a unit was made; undefined where it has none. */
  async since(unit: string): Promise<Timestamp | undefined> {
    const [first]: readonly Commit[] = (await this.#commitsOf(unit, { after: 0, limit: 1 })).commits;
    return first?.at;
  }

  /** The latest that is kept of the unit, of that moment or before. */
  #nearest(unit: string, moment: Timestamp): Kept {
    const before = this.#kept.filter(({ record: { unit: own, committedAt } }) => {
      return own === unit && committedAt !== undefined && !isAfter(committedAt, moment);
    });
    const none: Kept = { record: emptyUnit(unit), next: undefined };
    return before.reduce((latest, each) => (each.record.revision > latest.record.revision ? each : latest), none);
  }

  #keep(kept: Kept): void {
    const { unit, revision } = kept.record;
    if (revision === 0) return;
    const others = this.#kept.filter(({ record }) => record.unit !== unit || record.revision !== revision);
    this.#kept = [...others, kept].slice(-mostKept);
  }
}
