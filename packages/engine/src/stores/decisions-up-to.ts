/** Decisions read a few at a time, until there are enough bytes of them: one may be as large as a whole body. */
import type { DecisionRecord } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import { decisionsNamed } from './decisions-named.ts';

/** What a page of decisions comes to at most, but for its last one. */
export const mostPageBytes = 4_000_000;
const atOnce = 16;

/** The first of those that are named, in their order: one at least, and no more than a page holds. */
export async function decisionsUpTo(
  store: Pick<Store, 'decision' | 'decisionsNamed'>,
  unit: string,
  ids: readonly string[],
): Promise<readonly DecisionRecord[]> {
  const page: DecisionRecord[] = [];
  let bytes = 0;
  for (let from = 0; from < ids.length; from += atOnce) {
    for (const decision of await decisionsNamed(store, unit, ids.slice(from, from + atOnce))) {
      page.push(decision);
      bytes += JSON.stringify(decision).length;
      if (bytes >= mostPageBytes) return page;
    }
  }
  return page;
}

/** The names of a cycle's decisions, oldest first: they are counted from 1. */
export const namesOf = (cycle: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${cycle}#${index + 1}`);

/** The names of a unit's decisions, oldest first. Of a store that cannot tell them alone, all of it is read. */
export async function decisionIds(store: Pick<Store, 'decisionIds' | 'decisions'>, unit: string) {
  return store.decisionIds ? store.decisionIds(unit) : (await store.decisions(unit)).map(({ id }) => id);
}
