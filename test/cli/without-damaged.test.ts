/** Records that are read while a server holds them, and that lack what is damaged: nothing of whom it was passes for whole. */
import { MemoryStore, type Store } from '@obligato/engine';
import { expect, test } from 'vitest';
import { withoutDamaged } from '../../packages/cli/src/workspace/without-damaged.ts';

const damaged = 'works/paint';
const refuse = (unit: string) => {
  if (unit === damaged) throw new Error(`lost: ${unit}`);
};
const asked: readonly (readonly [keyof Store, (store: Store, unit: string) => Promise<unknown> | undefined])[] = [
  ['unit', (store, unit) => store.unit(unit)],
  ['decisions', (store, unit) => store.decisions(unit)],
  ['decision', (store, unit) => store.decision(`${unit}/opinion/2026/roof#1`)],
  ['decisionsNamed', (store, unit) => store.decisionsNamed?.(unit, [`${unit}/opinion/2026/roof#1`])],
  ['decisionIds', (store, unit) => store.decisionIds?.(unit)],
  ['changes', (store, unit) => store.changes(unit)],
  [
    'commit',
    (store, unit) =>
      store.commit({
        unit,
        at: '2026-03-02T09:00:00+08:00',
        basedOn: undefined,
        cycles: [],
        decisions: [],
        outbox: [],
      }),
  ],
];

test.each(asked)('%s of a unit that has lost something is refused, and of another is not', async (_, ask) => {
  const kept = new MemoryStore();
  const store = withoutDamaged(
    Object.assign(kept, {
      decisionsNamed: async () => [],
      decisionIds: async () => [],
    }),
    refuse,
  );
  await expect(ask(store, damaged)).rejects.toThrow('lost: works/paint');
  await expect(ask(store, 'works')).resolves.not.toThrow();
});

test('what is asked of all units goes through', async () => {
  const store = withoutDamaged(new MemoryStore(), refuse);
  expect([await store.units(), await store.dueUnits('2026-12-31'), await store.outboxUnits()]).toEqual([[], [], []]);
  await store.close();
});
