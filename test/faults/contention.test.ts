/** Keys, versions and dead letters, over the durable store. */
import type { Notifier } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { expect, test } from 'vitest';
import { afterMeetings, meetingCommands } from './meeting-commands.ts';
import { organRoster, organUnits, smallOrgan } from './small-organ.ts';
import { VolatileDisk } from './volatile-disk.ts';

const [notify, open] = meetingCommands('bureau/branch', ['2026-01']);
if (!notify || !open) throw new Error('there are no commands');

async function organOn(disk = new VolatileDisk(), notifier?: Notifier) {
  const store = await openLowdbStore({ folder: '/data', fileSystem: disk });
  const organ = await smallOrgan(store, notifier ? { notifier } : {});
  for (const unit of organUnits) await organ.engine.setRoster(unit, organRoster);
  await organ.engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  organ.clock.set(afterMeetings);
  return organ;
}

test('of eight attempts that saw the same version one wins; the others are told which event moved it, where to and when', async () => {
  const { engine } = await organOn();
  const version = (await engine.unit('bureau/branch')).cycles.get(notify.cycle)?.version ?? -1;
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => engine.attempt({ ...notify, expectedVersion: version })),
  );
  const won = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(won.map(({ outcome }) => outcome)).toEqual(['accepted']);
  const told = new RegExp(
    `is at version ${version + 1}, not ${version}: "notify" brought it to "noticed" at ${afterMeetings.replace('+', '\\+')}, see ${won[0]?.id}`,
  );
  for (const each of tries.filter(({ status }) => status === 'rejected')) {
    expect(each).toMatchObject({
      reason: { code: 'OBLIGATO_CYCLE_CONFLICT', message: expect.stringMatching(told) },
    });
  }
  expect(await engine.decisions('bureau/branch')).toHaveLength(1);
  await engine.close();
});

test('a key answers the same after the store was closed and opened again, and not for another command', async () => {
  const disk = new VolatileDisk();
  const before = await organOn(disk);
  const first = await before.engine.attempt({ ...notify, key: 'k-1' });
  await before.engine.close();
  const { engine } = await organOn(disk);
  expect(await engine.attempt({ ...notify, key: 'k-1' })).toEqual(first);
  await expect(engine.attempt({ ...open, key: 'k-1' })).rejects.toMatchObject({ code: 'OBLIGATO_KEY_REUSED' });
  expect(await engine.decisions('bureau/branch')).toHaveLength(1);
  await engine.close();
});

test('what nobody could be told is laid aside, listed, kept over a restart, and tried again when somebody says so', async () => {
  const disk = new VolatileDisk();
  let isReachable = false;
  const notifier: Notifier = {
    notify: async () => {
      if (!isReachable) throw new Error('no such address');
    },
  };
  const before = await organOn(disk, notifier);
  for (let day = 1; day <= 28; day++) {
    before.clock.set(`2026-05-${String(day).padStart(2, '0')}T08:00:00+08:00`);
    await before.engine.tick();
  }
  const dead = await before.engine.deadLetters();
  expect(dead.length).toBeGreaterThan(0);
  expect(dead[0]).toMatchObject({ status: 'dead', lastError: 'no such address' });
  await before.engine.close();

  isReachable = true;
  const { engine, clock } = await organOn(disk, notifier);
  clock.set('2026-05-29T08:00:00+08:00');
  expect(await engine.deadLetters()).toEqual(dead);
  const key = dead[0]?.key ?? '';
  expect(await engine.retryDead(key)).toMatchObject({ status: 'pending', tries: 0 });
  expect((await engine.tick()).delivered.map((entry) => entry.key)).toContain(key);
  expect((await engine.deadLetters()).map((entry) => entry.key)).toEqual(dead.slice(1).map((entry) => entry.key));
  await expect(engine.retryDead('nobody')).rejects.toThrow(/No undelivered notification has the key "nobody"/);
  await engine.close();
});
