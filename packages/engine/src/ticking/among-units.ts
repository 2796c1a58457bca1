/** What the clock has to do in some units: these are read, and nobody is asked for all. */
import type { Day } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import { hasPending, nextDueOn } from '../ports/unit-record.ts';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';

/** As `dueUnits` of the store, of all when `among` is absent. */
export async function dueAmong(
  store: Store,
  until: Day,
  among: readonly string[] | undefined,
): Promise<readonly { readonly unit: string; readonly on: Day }[]> {
  if (!among) return store.dueUnits(until);
  const found = await inParallel([...new Set(among)], unitsAtOnce, async (unit) => {
    const on = nextDueOn(await store.unit(unit));
    return on === undefined || on > until ? [] : [{ unit, on }];
  });
  return found.flat().sort((a, b) => (a.on < b.on || (a.on === b.on && a.unit < b.unit) ? -1 : 1));
}

/** As `outboxUnits` of the store. */
export async function pendingAmong(store: Store, among: readonly string[] | undefined): Promise<readonly string[]> {
  if (!among) return store.outboxUnits();
  const found = await inParallel([...new Set(among)], unitsAtOnce, async (unit) =>
    hasPending(await store.unit(unit)) ? [unit] : [],
  );
  return found.flat();
}
