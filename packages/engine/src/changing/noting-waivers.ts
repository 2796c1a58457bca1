/** A waiver that a unit begins to live by is written down with the first commit that stands under it. */
import type { CharterData, WaiverAtWork } from '@obligato/core';
import type { Change, ChangeRecord } from '../ports/change-record.ts';
import type { Commit, Store } from '../ports/store.ts';
import { lastChange, type UnitRecord } from '../ports/unit-record.ts';
import { wrapStore } from '../stores/wrap-store.ts';
import { changesOf } from './change-of.ts';

/**
 * The same store. A commit that brings the unit a charter with waivers which were not at work there before also says so: whoever
 * looks through the unit's changes sees since when it was let off, by whom, until when, and why.
 */
export function notingWaivers(store: Store): Store {
  return wrapStore(store, {
    // Nearly every commit brings no charter, and goes straight through.
    commit: (commit) => (hasWaivers(commit) ? commitNoting(store, commit) : store.commit(commit)),
  });
}

const hasWaivers = ({ charters = [] }: Commit): boolean =>
  charters.some(({ entries }) => entries.some(({ waivers }) => waivers !== undefined));

async function commitNoting(store: Store, commit: Commit): ReturnType<Store['commit']> {
  // An old one will do: what is based on it is refused.
  const changes = takenUp(await store.unit(commit.unit, { mayBeOld: true }), commit);
  return store.commit(changes.length === 0 ? commit : { ...commit, changes: [...(commit.changes ?? []), ...changes] });
}

function takenUp(record: UnitRecord, { charters = [], changes = [], at }: Commit): readonly ChangeRecord[] {
  const known = waiversOf(record.charters.values());
  const fresh = [...waiversOf(charters)].filter(([key]) => !known.has(key)).map(([, waiver]) => waiver);
  // Behind those that the commit brings: with them it stands or falls where somebody else was faster.
  const changed = lastChange(record.changed, changes);
  return changesOf({ ...record, changed }, fresh, { at, author: {} });
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
