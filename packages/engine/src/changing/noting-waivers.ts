/** A waiver that a unit begins to live by is written down with the first commit that stands under it. */
import type { CharterData, WaiverAtWork } from '@obligato/core';
import type { Change, ChangeRecord } from '../ports/change-record.ts';
import type { Commit, Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { wrapStore } from '../stores/wrap-store.ts';
import { changesOf } from './change-of.ts';

/**
 * The same store. A commit that brings the unit a charter with waivers which were not at work there before also says so: whoever
 * looks through the unit's changes sees since when it was let off, by whom, until when, and why.
 */
export function notingWaivers(store: Store): Store {
  return wrapStore(store, {
    commit: async (commit) => {
      if (!commit.charters?.some(({ entries }) => entries.some(({ waivers }) => waivers !== undefined)))
        return store.commit(commit);
      const changes = takenUp(await store.unit(commit.unit), commit);
      return store.commit(
        changes.length === 0 ? commit : { ...commit, changes: [...(commit.changes ?? []), ...changes] },
      );
    },
  });
}

function takenUp(record: UnitRecord, { charters = [], changes = [], at }: Commit): readonly ChangeRecord[] {
  const known = waiversOf(record.charters.values());
  const fresh = [...waiversOf(charters)].filter(([key]) => !known.has(key)).map(([, waiver]) => waiver);
  return changesOf({ ...record, changed: record.changed + changes.length }, fresh, { at, author: {} });
}

/** By what tells them apart: the same waiver stands in every charter of its time. */
function waiversOf(charters: Iterable<CharterData>): ReadonlyMap<string, Change> {
  const found = new Map<string, Change>();
  for (const { entries } of charters) {
    for (const { rule, waivers = [] } of entries) {
      for (const waiver of waivers) {
        const change = changeFor(rule, waiver);
        found.set(JSON.stringify(change), change);
      }
    }
  }
  return found;
}

const changeFor = (rule: string, { name, by, grantedBy, until, reason }: WaiverAtWork): Change => ({
  ...{ does: 'waiver', rule, option: name },
  ...{ granted: { unit: by, signedBy: grantedBy }, until, reason },
});
