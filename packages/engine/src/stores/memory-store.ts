/** A store that forgets: for tests, dry runs and virtual years. Same fold as the durable one. */
import type { Day, DecisionRecord } from '@obligato/core';
import type { ChangeRecord } from '../ports/change-record.ts';
import type { Commit, CommitPage, CommitsAsked, Conflict, Store } from '../ports/store.ts';
import {
  applyCommit,
  conflictOf,
  emptyUnit,
  hasPending,
  isWritten,
  nextDueOn,
  type UnitRecord,
} from '../ports/unit-record.ts';
import { LatestCommits } from './latest-commits.ts';

/**
 * Keeps records as long as the process lives; what an engine uses when no store is named.
 *
 * @example
 * const engine = await createEngine({ units, plugins, store: new MemoryStore() });
 */
export class MemoryStore implements Store {
  readonly #units = new Map<string, UnitRecord>();
  readonly #decisions = new Map<string, DecisionRecord[]>();
  readonly #byId = new Map<string, DecisionRecord>();
  readonly #changes = new Map<string, ChangeRecord[]>();
  readonly #commits = new Map<string, Commit[]>();
  readonly feed = new LatestCommits();

  async unit(id: string): Promise<UnitRecord> {
    return this.#units.get(id) ?? emptyUnit(id);
  }

  async commit(commit: Commit): Promise<Conflict | undefined> {
    const record = this.#units.get(commit.unit) ?? emptyUnit(commit.unit);
    if (isWritten(record, commit)) return undefined;
    const conflict = conflictOf(record, commit);
    if (conflict) return conflict;
    this.#units.set(commit.unit, applyCommit(record, commit));
    this.feed.add(commit);
    addTo(this.#commits, commit.unit, [commit]);
    addTo(this.#decisions, commit.unit, commit.decisions);
    for (const decision of commit.decisions) {
      // What was written first stays, as on a disk.
      if (!this.#byId.has(decision.id)) this.#byId.set(decision.id, decision);
    }
    addTo(this.#changes, commit.unit, commit.changes ?? []);
    return undefined;
  }

  async dueUnits(until: Day) {
    const due: { unit: string; on: Day }[] = [];
    for (const record of this.#units.values()) {
      const on = nextDueOn(record);
      if (on !== undefined && on <= until) due.push({ unit: record.unit, on });
    }
    return due.sort((a, b) => (a.on === b.on ? (a.unit < b.unit ? -1 : 1) : a.on < b.on ? -1 : 1));
  }

  async outboxUnits(): Promise<readonly string[]> {
    return [...this.#units.values()].filter(hasPending).map((record) => record.unit);
  }

  async units(): Promise<readonly string[]> {
    return [...this.#units.keys()].sort();
  }

  async decision(id: string): Promise<DecisionRecord | undefined> {
    return this.#byId.get(id);
  }

  async decisions(unit: string): Promise<readonly DecisionRecord[]> {
    // As it is now: whoever holds it sees nothing that is written later.
    return [...(this.#decisions.get(unit) ?? [])];
  }

  async decisionIds(unit: string): Promise<readonly string[]> {
    return (this.#decisions.get(unit) ?? []).map(({ id }) => id);
  }

  async changes(unit: string): Promise<readonly ChangeRecord[]> {
    return [...(this.#changes.get(unit) ?? [])];
  }

  async commitsOf(unit: string, { after, limit }: CommitsAsked): Promise<CommitPage> {
    const all = this.#commits.get(unit) ?? [];
    const end = after + limit;
    return { commits: all.slice(after, end), ...(end < all.length ? { next: end } : {}) };
  }

  async close(): Promise<void> {}
}

function addTo<T>(log: Map<string, T[]>, unit: string, more: readonly T[]): void {
  const known = log.get(unit);
  if (known) known.push(...more);
  else if (more.length > 0) log.set(unit, [...more]);
}
