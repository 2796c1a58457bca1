/** Shows the engine every cycle in the form of the installed machines: rules and facts look into states, too. */
import { type Catalogue, type Cycle, type Machine, ObligatoError } from '@obligato/core';
import { memo } from '@obligato/core/internal';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { wrapStore } from './wrap-store.ts';

/** Nothing is rewritten for it: a cycle is stored in the new form when it next moves. */
export function migratingStore(store: Store, { machines }: Pick<Catalogue, 'machines'>): Store {
  const current = (cycle: Cycle): Cycle => {
    // What nobody here can read any more, or not yet, is told of when somebody acts on the cycle, not when its unit is read.
    const machine = machines.get(cycle.obligation);
    const state = (machine && asInstalled(machine, cycle.state)) ?? cycle.state;
    return state === cycle.state ? cycle : { ...cycle, state };
  };
  const migrate = memo((record: UnitRecord): UnitRecord => {
    // Nearly always there is nothing to do, and this is asked after every commit: look before making anything.
    for (const cycle of record.cycles.values()) if (current(cycle) !== cycle) return migrated(record);
    return record;
  });
  const migrated = (record: UnitRecord): UnitRecord =>
    Object.freeze({ ...record, cycles: new Map(Array.from(record.cycles, ([id, cycle]) => [id, current(cycle)])) });
  return wrapStore(store, {
    unit: async (id, options) => migrate(await store.unit(id, options)),
  });
}

/** Undefined for a state of a later version, and for one that no migration brings here. */
function asInstalled(machine: Machine, state: Cycle['state']): Cycle['state'] | undefined {
  try {
    return machine.current(state);
  } catch (error) {
    if (error instanceof ObligatoError && error.code === 'OBLIGATO_CYCLE_STATE') return undefined;
    throw error;
  }
}
