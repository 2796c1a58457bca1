import { type Claims, type Commit, type Feed, MemoryStore, type SharedRules, type Store } from '@obligato/engine';
import { conflictOf, wrapStore } from '@obligato/engine/store';
import { expect, test } from 'vitest';
import { claimsInMemory, sharedInMemory } from '../src/fixtures.ts';
import { describeStore, examineStore, type StoreDemandId } from '../src/index.ts';

describeStore('the store in memory', async () => new MemoryStore(), { forgets: true });

describeStore('a shared store in memory', async () => sharedInMemory()(), { forgets: true });

/** Everything to everybody. */
const generous: Claims = { claim: async (_work, units) => ({ units, release: async () => {} }) };

/** Releases whatever is asked for, whoever has it. */
function careless(): Claims {
  const held = new Map<string, number>();
  return {
    claim: async (work, units, seconds) => {
      const mine = units.filter((unit) => (held.get(work + unit) ?? 0) < performance.now());
      for (const unit of mine) held.set(work + unit, performance.now() + seconds * 1000);
      const release = async () => {
        for (const unit of mine) held.delete(work + unit);
      };
      return { units: mine, release };
    },
  };
}

/** For ever. */
function eternal(): Claims {
  const { claim } = claimsInMemory();
  return { claim: (work, units) => claim(work, units, 1e6) };
}

/** A store in memory that does one thing wrong. */
const spoilt = (changes: (store: Store) => Partial<Store>) => async () => {
  const store = new MemoryStore();
  return wrapStore(store, changes(store));
};

/** One that is shared, and does one thing wrong. */
function wrongly(changes: (store: Store) => Partial<Store>): Partial<Store> {
  const store = sharedInMemory()();
  return { ...store, ...changes(store) };
}

/** As if nothing had been written since. */
const unbased = (commit: Commit): Commit => ({ ...commit, basedOn: undefined });

/** A page that is full loses its last commit. */
const passingOver = ({ feed }: Store): Feed => ({
  end: () => (feed as Feed).end(),
  after: async (place, limit) => {
    const page = await (feed as Feed).after(place, limit);
    return page && { ...page, commits: page.commits.length < limit ? page.commits : page.commits.slice(0, -1) };
  },
});

const silent = ({ feed }: Store): Feed => ({
  end: () => (feed as Feed).end(),
  after: async (place = '') => ({ commits: [], place }),
});

const bugs: readonly (readonly [string, (store: Store) => Partial<Store>, readonly StoreDemandId[]])[] = [
  [
    'writes over what was written since',
    (store) => ({ commit: (commit) => store.commit(unbased(commit)) }),
    ['revision', 'conflict'],
  ],
  [
    'asks for a revision only where a cycle changes',
    (store) => ({ commit: (commit) => store.commit(commit.cycles.length === 0 ? unbased(commit) : commit) }),
    ['revision', 'conflict', 'race'],
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
          return store.commit(unbased(commit));
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
        if (conflict) await store.commit({ ...unbased(commit), cycles: [] });
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
    ['revision'],
  ],
  [
    'writes again what is sent again',
    (store) => ({
      commit: async ({ id, ...commit }) => {
        const { revision } = await store.unit(commit.unit);
        return store.commit({ ...commit, basedOn: commit.basedOn && revision });
      },
    }),
    ['resent'],
  ],
  [
    'takes what is sent again for a conflict',
    (store) => ({ commit: ({ id, ...commit }) => store.commit(commit) }),
    ['resent'],
  ],
  [
    'forgets its last commit but one',
    (store) => {
      let last: string | undefined;
      return {
        commit: async ({ id, ...commit }) => {
          if (id !== undefined && id === last) return undefined;
          last = id;
          return store.commit(commit);
        },
      };
    },
    ['resent'],
  ],
  [
    'tells what it refused',
    (store) => ({
      commit: async (commit) => {
        const conflict = await store.commit(commit);
        if (conflict) (store as MemoryStore).feed.add(commit);
        return conflict;
      },
    }),
    ['feed'],
  ],
  ['passes over the last commit of a full page', (store) => ({ feed: passingOver(store) }), ['feed']],

  ['is shared and tells nobody anything', (store) => ({ isShared: true, feed: silent(store) }), ['feed']],
  ['is shared and shares nothing out', () => ({ isShared: true }), ['claims']],
  ['is shared and lets everybody decide by rules of their own', () => ({ isShared: true }), ['rules']],
  [
    'takes what was decided by other rules',
    () => wrongly((store) => ({ commit: (commit) => store.commit(commit) })),
    ['rules'],
  ],
  [
    'lets other rules come to power by being joined',
    () =>
      wrongly(({ rules }) => ({
        rules: { ...(rules as SharedRules), adopt: (digest) => (rules as SharedRules).adopt(digest, 'everybody') },
      })),
    ['rules'],
  ],
  ['gives every unit to everybody', () => ({ claims: generous }), ['claims', 'ends']],
  ['releases what another has', () => ({ claims: careless() }), ['ends']],
  ['leaves to the dead what they had', () => ({ claims: eternal() }), ['ends']],
  [
    'takes what was written down before',
    (store) => ({ commit: (commit) => store.commit({ ...commit, at: '2026-03-20T15:00:00+08:00' }) }),
    ['time'],
  ],
  [
    'takes a name that not every store could keep',
    (store) => ({
      commit: (commit) =>
        store.commit({
          ...commit,
          outbox: commit.outbox.map((entry) => ({ ...entry, key: entry.key.replace(/\p{Surrogate}/gu, '\ufffd') })),
        }),
    }),
    ['names'],
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
  expect([...new Set(faults.map(({ demand }) => demand))]).toEqual(['keeps', 'places']);
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
