/** A commit whose answer was lost is sent once more, under the same name: it is written once, whichever of the two arrived. */
import { ObligatoError } from '@obligato/core';
import { randomHex } from '../attempting/keys/random-hex.ts';
import type { Commit, Store } from '../ports/store.ts';
import { wrapStore } from './wrap-store.ts';

/**
 * The same store. Every commit that goes through it has an id; `OBLIGATO_STORE_UNAVAILABLE` twice in a row is told. A store that this
 * process owns alone loses no answer: its commits have no names, and the same year lived twice is the same journal, byte for byte.
 */
export function resendingStore(store: Store): Store {
  if (!store.isShared) return store;
  return wrapStore(store, { commit: (commit) => commitSurely(store, { id: freshId(), ...commit }) });
}

async function commitSurely(store: Store, commit: Commit): ReturnType<Store['commit']> {
  try {
    return await store.commit(commit);
  } catch (error) {
    if (!(error instanceof ObligatoError) || error.code !== 'OBLIGATO_STORE_UNAVAILABLE') throw error;
    return store.commit(commit);
  }
}

/**
 * Compared with the last few commits of one unit. At random and nothing else: a counter, a time or the name of a program would stand
 * beside what was said in confidence, too.
 */
const freshId = () => randomHex(8);
