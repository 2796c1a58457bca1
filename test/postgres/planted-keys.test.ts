/** A bug that two engines make, planted: a key that is looked up beside the transaction that uses it, and not in it. */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, type Store, VirtualClock } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { aUnit, people } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test } from 'vitest';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();
const unit = 'branch';

/** How often a key is used by two engines of which each has looked before the other writes. */
async function usesOfOneKey(change: (store: Store) => Partial<Store>): Promise<number> {
  const schema = server.newSchema();
  let looking = 0;
  let bothHaveLooked = () => {};
  const looked = new Promise<void>((resolve) => {
    bothHaveLooked = resolve;
  });
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const open = async () => {
    const opened = await openPostgresStore({ url: server.url(), schema });
    onTestFinished(() => opened.close());
    const changed = wrapStore(opened, change(opened));
    const commit: Store['commit'] = async (made) => {
      if (made.decisions.some(({ key }) => key !== undefined)) {
        looking += 1;
        if (looking === 2) bothHaveLooked();
        await looked;
      }
      return changed.commit(made);
    };
    const options = { units: [aUnit(unit, { extends: ['organ/recommended'] })], clock };
    const plugins = { organ: organBranch, calendar: cnCalendar };
    return createEngine({ ...options, plugins, store: wrapStore(changed, { commit }) });
  };
  const [first, second] = [await open(), await open()];
  await first.setRoster(unit, people({ full: 11, committee: 3, leaders: 1 }));
  await first.plan({ from: '2026-01-01', to: '2026-03-31' });
  clock.set('2026-03-02T09:00:00+08:00');
  const payload = { heldOn: '2026-03-20', place: '301', agenda: ['plan'] };
  const request = { cycle: `${unit}/general-meeting/2026-Q1`, event: 'notify', payload, key: 'k' };
  await Promise.all([first.attempt(request), second.attempt(request)]);
  const ids = await openPostgresStore({ url: server.url(), schema });
  onTestFinished(() => ids.close());
  return (await ids.decisions(unit)).filter(({ cycle, key }) => cycle === request.cycle && key !== undefined).length;
}

test('a key that two engines look up at once is used once', async () => {
  expect(await usesOfOneKey(() => ({}))).toBe(1);
});

test('a store that writes what lost the race all the same, without another look at its key, is found out', async () => {
  const writing = (store: Store): Partial<Store> => ({
    commit: async (commit) => {
      const conflict = await store.commit(commit);
      return conflict && store.commit({ ...commit, basedOn: conflict.actual });
    },
  });
  expect(await usesOfOneKey(writing)).toBe(2);
});
