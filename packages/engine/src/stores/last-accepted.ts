/** The last step of a cycle, without reading what came before it. */
import type { DecisionRecord } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import { namesOf } from './decisions-up-to.ts';

/** How many refusals in a row are looked past: a stranger may have sent thousands. */
const mostRefusals = 20;

/** The last accepted one of a cycle's so many decisions; undefined where the last twenty were refused. */
export async function lastAccepted(
  store: Pick<Store, 'decision'>,
  cycle: string,
  count: number,
): Promise<DecisionRecord | undefined> {
  for (const name of namesOf(cycle, count).slice(-mostRefusals).reverse()) {
    const decision = await store.decision(name);
    if (decision?.outcome === 'accepted') return decision;
  }
  return undefined;
}
