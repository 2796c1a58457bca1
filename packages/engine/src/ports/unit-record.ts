/** What is known of one unit, and how a commit changes it: the same fold for every store. */
import type { CharterData, Cycle, Day, DecisionRecord, Roster } from '@obligato/core';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Commit, Conflict } from './store.ts';

export interface UnitRecord {
  readonly unit: string;
  readonly roster: Roster;
  readonly cycles: ReadonlyMap<string, Cycle>;
  readonly outbox: ReadonlyMap<string, OutboxEntry>;
  /** How many decisions each cycle has: the next one's number. */
  readonly decided: ReadonlyMap<string, number>;
  /** Which decision answered a command's key, and what the command said. */
  readonly keys: ReadonlyMap<string, { readonly decision: string; readonly body: string }>;
  /** By digest: every charter that a cycle or a decision names. Decisions stay for good, so these do. */
  readonly charters: ReadonlyMap<string, CharterData>;
}

export function emptyUnit(unit: string): UnitRecord {
  return Object.freeze({
    unit,
    roster: [],
    cycles: new Map(),
    outbox: new Map(),
    decided: new Map(),
    keys: new Map(),
    charters: new Map(),
  });
}

/** The first cycle that moved since it was read. */
export function conflictOf(record: UnitRecord, commit: Commit): Conflict | undefined {
  for (const { id } of commit.cycles) {
    const actual = record.cycles.get(id)?.version ?? 0;
    const expected = commit.expected[id] ?? 0;
    if (actual !== expected) return { cycle: id, expected, actual };
  }
  return undefined;
}

/** The record after a commit. The one before is untouched: whoever holds it goes on seeing what was durable then. */
export function applyCommit(record: UnitRecord, commit: Commit): UnitRecord {
  return Object.freeze({
    unit: record.unit,
    roster: commit.roster ?? record.roster,
    cycles: withAll(record.cycles, commit.cycles, (cycle) => cycle.id),
    outbox: withAll(record.outbox, commit.outbox, (entry) => entry.key),
    decided: countDecisions(record.decided, commit.decisions),
    keys: withKeys(record.keys, commit.decisions),
    charters: withAll(record.charters, commit.charters ?? [], (charter) => charter.digest),
  });
}

function withAll<T>(
  map: ReadonlyMap<string, T>,
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, T> {
  if (items.length === 0) return map;
  const next = new Map(map);
  for (const item of items) next.set(key(item), item);
  return next;
}

function countDecisions(counts: UnitRecord['decided'], decisions: readonly DecisionRecord[]): UnitRecord['decided'] {
  if (decisions.length === 0) return counts;
  const next = new Map(counts);
  for (const { cycle } of decisions) next.set(cycle, (next.get(cycle) ?? 0) + 1);
  return next;
}

function withKeys(keys: UnitRecord['keys'], decisions: readonly DecisionRecord[]): UnitRecord['keys'] {
  const keyed = decisions.filter((decision) => decision.key !== undefined);
  if (keyed.length === 0) return keys;
  const next = new Map(keys);
  for (const { id, key, body } of keyed) next.set(key as string, { decision: id, body: body as string });
  return next;
}

/** The earliest day on which the clock has something to do for this unit. */
export function nextDueOn(record: UnitRecord): Day | undefined {
  let earliest: Day | undefined;
  for (const { dues } of record.cycles.values()) {
    const on = dues[0]?.on;
    if (on !== undefined && (earliest === undefined || on < earliest)) earliest = on;
  }
  return earliest;
}

/** Whether anything in the outbox still waits for delivery. */
export function hasPending(record: UnitRecord): boolean {
  for (const entry of record.outbox.values()) if (isPending(entry)) return true;
  return false;
}

/** Whether an entry is still to be delivered. */
export function isPending({ status }: OutboxEntry): boolean {
  return status === 'pending';
}
