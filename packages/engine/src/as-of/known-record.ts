/** What was known of a unit at a moment: its commits folded in their order, up to the last that had been made by then. */
import type { Timestamp } from '@obligato/core';
import { isAfter } from '../ports/clock.ts';
import type { Commit, Store } from '../ports/store.ts';
import { applyCommits, emptyUnit, type UnitRecord } from '../ports/unit-record.ts';

export type CommitsOf = NonNullable<Store['commitsOf']>;

/** Commits read at once: a few megabytes. */
const atOnce = 500;

/** Of a moment between two commits of one second both had been made. An empty record where nothing had. */
export async function knownRecord(commitsOf: CommitsOf, unit: string, moment: Timestamp): Promise<UnitRecord> {
  let record = emptyUnit(unit);
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<CommitsOf>> = await commitsOf(unit, { after, limit: atOnce });
    const end = page.commits.findIndex(({ at }) => isAfter(at, moment));
    record = applyCommits(record, end < 0 ? page.commits : page.commits.slice(0, end));
    after = end < 0 ? page.next : undefined;
  }
  return record;
}

/** The first commit of a unit; undefined where it has none. */
export async function firstCommit(commitsOf: CommitsOf, unit: string): Promise<Commit | undefined> {
  return (await commitsOf(unit, { after: 0, limit: 1 })).commits[0];
}
