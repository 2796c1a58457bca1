/** Everything a store answers, as plain data, so that two stores can be compared. */
import type { Store } from '@obligato/engine';

export async function contentOf(store: Store) {
  const units = await store.units();
  return {
    units,
    records: await Promise.all(units.map(async (unit) => plain(await store.unit(unit)))),
    decisions: await Promise.all(units.map((unit) => store.decisions(unit))),
    due: await store.dueUnits('9999-12-31'),
    outbox: [...(await store.outboxUnits())].sort(),
  };
}

function plain(record: Awaited<ReturnType<Store['unit']>>) {
  return {
    ...record,
    cycles: [...record.cycles],
    outbox: [...record.outbox],
    decided: [...record.decided],
    keys: [...record.keys],
    charters: [...record.charters],
  };
}
