/** A few decisions of a unit that may have many thousands. */
import type { DecisionRecord } from '@obligato/core';
import type { Store } from '../ports/store.ts';

/** In the order asked for. One by one where the store knows no better; one that there is not is left out. */
export async function decisionsNamed(
  store: Pick<Store, 'decision' | 'decisionsNamed'>,
  unit: string,
  ids: readonly string[],
): Promise<readonly DecisionRecord[]> {
  if (store.decisionsNamed) return store.decisionsNamed(unit, ids);
  const found = await Promise.all(ids.map((id) => store.decision(id)));
  return found.filter((each) => each !== undefined);
}
