import { type Commit, MemoryStore, type Store } from '@obligato/engine';
import { conflictOf, wrapStore } from '@obligato/engine/store';
import { expect, test } from 'vitest';
import { describeStore, examineStore, type StoreDemandId } from '../src/index.ts';

describeStore('the store in memory', async () => new MemoryStore(), { forgets: true });

/** A store in memory that does one thing wrong. */
const spoilt = (changes: (store: Store) => Partial<Store>) => async () => {
  const store = new MemoryStore();
  return wrapStore(store, changes(store));
};

/** What it holds, so that nothing is ever in conflict. */
async function asHeld(store: Store, commit: Commit): Promise<Commit> {
  const { cycles } = await store.unit(commit.unit);
  const versions = commit.cycles.flatMap(({ id }) => {
    const version = cycles.get(id)?.version;
    return version === undefined ? [] : [[id, version] as const];
  });
  return { ...commit, expected: Object.fromEntries(versions) };
}

const bugs: readonly (readonly [string, (store: Store) => Partial<Store>, readonly StoreDemandId[]])[] = [
  [
    'ignores `expected`',
    (store) => ({ commit: async (commit) => store.commit(await asHeld(store, commit)) }),
    ['expected', 'conflict'],
  ],
  [
    'compares first, and writes later what may have moved',
    (store) => {
      let delay = 0;
      return {
        commit: async (commit) => {
          const conflict = conflictOf(await store.unit(commit.unit), commit);
          if (conflict) return conflict;
          delay += 1;
          await new Promise((resume) => setTimeout(resume, delay));
          return store.commit(await asHeld(store, commit));
        },
      };
    },
    ['race'],
  ],
  ['loses a due', (store) => ({ dueUnits: async (until) => (await store.dueUnits(until)).slice(1) }), ['dues']],
  [
    'forgets a due on its very day',
    (store) => ({ dueUnits: async (until) => (await store.dueUnits(until)).filter(({ on }) => on < until) }),
    ['dues'],
  ],
  [
    'forgets who changed the roster',
    (store) => ({ commit: ({ changes, ...commit }) => store.commit(commit) }),
    ['whole', 'order', 'model'],
  ],
  [
    'reorders decisions',
    (store) => ({ decisions: async (unit) => [...(await store.decisions(unit))].reverse() }),
    ['order'],
  ],
  [
    'keeps the cycles of a commit and not its messages',
    (store) => ({ commit: (commit) => store.commit({ ...commit, outbox: [] }) }),
    ['whole', 'pending'],
  ],
  [
    'keeps half of a commit that it refuses',
    (store) => ({
      commit: async (commit) => {
        const conflict = await store.commit(commit);
        if (conflict) await store.commit({ ...commit, expected: {}, cycles: [] });
        return conflict;
      },
    }),
    ['conflict'],
  ],
  [
    'tells nobody of a conflict',
    (store) => ({
      commit: async (commit) => {
        await store.commit(commit);
        return undefined;
      },
    }),
    ['expected'],
  ],
  [
    'takes what was written down before',
    (store) => ({ commit: (commit) => store.commit({ ...commit, at: '2026-03-20T15:00:00+08:00' }) }),
    ['time'],
  ],
  ['sorts no units', (store) => ({ units: async () => [...(await store.units())].reverse() }), ['model']],
  ['finds no decision', () => ({ decision: async () => undefined }), ['whole']],
  ['keeps what is retired', (store) => ({ commit: ({ retired, ...commit }) => store.commit(commit) }), ['retired']],
  [
    'names a unit for having been asked about it',
    (store) => {
      const asked = new Set<string>();
      return {
        unit: (id) => {
          asked.add(id);
          return store.unit(id);
        },
        units: async () => [...new Set([...(await store.units()), ...asked])].sort(),
      };
    },
    ['unknown'],
  ],
];

test.each(bugs)('a store that %s is found out', async (_, changes, demands) => {
  const faults = await examineStore(spoilt(changes), { forgets: true });
  const found = new Set(faults.map(({ demand }) => demand));
  expect(demands.filter((demand) => !found.has(demand))).toEqual([]);
});

test('a store that forgets, and does not say so, is found out when it is opened again', async () => {
  const faults = await examineStore(async () => new MemoryStore());
  expect([...new Set(faults.map(({ demand }) => demand))]).toEqual(['keeps']);
});

test('a record that changes under whoever holds it is found out', async () => {
  const faults = await examineStore(
    spoilt((store) => {
      const held = new Map<string, { current: Awaited<ReturnType<Store['unit']>> }>();
      return {
        unit: async (id) => {
          const box = held.get(id) ?? { current: await store.unit(id) };
          held.set(id, box);
          return {
            ...box.current,
            get cycles() {
              return box.current.cycles;
            },
          };
        },
        commit: async (commit) => {
          const conflict = await store.commit(commit);
          const box = held.get(commit.unit);
          if (box) box.current = await store.unit(commit.unit);
          return conflict;
        },
      };
    }),
    { forgets: true, demands: ['held'] },
  );
  expect(faults.map(({ demand }) => demand)).toEqual(['held']);
});

test('a store that throws has a fault, and is closed', async () => {
  let isClosed = false;
  const open = spoilt(() => ({
    commit: () => Promise.reject(new Error('the disk is full')),
    close: async () => {
      isClosed = true;
    },
  }));
  const [fault] = await examineStore(open, { demands: ['whole'] });
  expect(fault?.message).toContain('the disk is full');
  expect(isClosed).toBe(true);
});
