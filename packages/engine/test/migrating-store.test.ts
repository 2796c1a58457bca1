import { createCatalogue, meeting, type StoredState } from '@obligato/core';
import { expect, test } from 'vitest';
import { MemoryStore } from '../src/index.ts';
import { migratingStore } from '../src/stores/migrating-store.ts';
import { anOrgan, branch } from './an-organ.ts';

/** A branch with its year planned, and the catalogue of a release in which the meeting has moved on. */
async function plannedBranch() {
  const store = new MemoryStore();
  const { plan2026 } = await anOrgan({ store });
  await plan2026();
  const catalogue = createCatalogue({});
  const newer = {
    ...meeting,
    version: meeting.version + 1,
    migrations: { [meeting.version]: (state: StoredState) => state },
  };
  const { stepWithXState } = await import('@obligato/core');
  const machines = new Map([...catalogue.machines, ['meeting', stepWithXState(newer)] as const]);
  return { store, machines };
}

test('cycles of an older version are shown in the installed one, the others as they are', async () => {
  const { store, machines } = await plannedBranch();
  const { cycles } = await migratingStore(store, { machines }).unit(branch);
  const stored = (await store.unit(branch)).cycles;
  for (const [id, cycle] of cycles) {
    if (cycle.obligation !== 'meeting') expect(cycle).toBe(stored.get(id));
    else expect(cycle).toEqual({ ...stored.get(id), state: { ...cycle.state, version: meeting.version + 1 } });
  }
});

test('a record is migrated once, and one that needs nothing is handed through', async () => {
  const { store, machines } = await plannedBranch();
  const migrating = migratingStore(store, { machines });
  expect(await migrating.unit(branch)).toBe(await migrating.unit(branch));
  const current = migratingStore(store, { machines: createCatalogue({}).machines });
  expect(await current.unit(branch)).toBe(await store.unit(branch));
});
