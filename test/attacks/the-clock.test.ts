/**
 * Somebody turns the machine's clock back to write into last month what was not done then, or forward to be done with a year, and
 * back again. What is recorded never goes back; what is said in confidence, which has a day and no time, opens no door to it.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, parseUnit, VirtualClock } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people } from '../../packages/testing/src/fixtures.ts';
import { organBranch } from '../../plugins/organ-branch/src/index.ts';

const unit = 'branch';
const meeting = `${unit}/general-meeting/2026-Q1`;
const notice = { heldOn: '2026-03-20', place: '301', agenda: ['the plan'] };
let folder: string;
let clock: VirtualClock;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obligato-clock-'));
  clock = new VirtualClock('2026-03-02T09:00:00+08:00');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open() {
  const store = await openLowdbStore({ folder: join(folder, 'data') });
  const units = [parseUnit(`unit: ${unit}\nextends: [organ/recommended]`)];
  return createEngine({ units, plugins: { organ: organBranch }, store, clock });
}

async function planned() {
  const engine = await open();
  await engine.setRoster(unit, people({ full: 11, committee: 3 }));
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  return engine;
}

/** Every byte of the journal. */
async function journal(): Promise<string> {
  const place = join(folder, 'data', 'journal');
  const names = (await readdir(place)).sort();
  return (await Promise.all(names.map((name) => readFile(join(place, name), 'base64')))).join();
}

const backwards = { problems: [{ code: 'OBLIGATO_TIME_BACKWARDS' }] };

describe('a clock that is turned back', () => {
  test('writes nothing: no event, no roster, no plan, no opinion', async () => {
    const engine = await planned();
    await engine.attempt({ cycle: meeting, event: 'notify', payload: notice });
    const { id: opinion } = await engine.raise({ unit, duty: 'opinion', occasion: 'roof' });
    const before = await journal();
    clock.set('2026-02-10T09:00:00+08:00');
    const tries = [
      engine.attempt({
        cycle: `${unit}/theme-day/2026-02`,
        event: 'notify',
        payload: { ...notice, heldOn: '2026-02-20' },
      }),
      engine.attempt({ cycle: opinion, event: 'say', payload: { text: 'it leaks', about: [] } }),
      engine.raiseWith({ unit, duty: 'opinion', event: 'say', payload: { text: 'it leaks', about: [] } }),
      engine.setRoster(unit, people({ full: 10 })),
      engine.raise({ unit, duty: 'opinion', occasion: 'door' }),
    ];
    for (const each of tries) await expect(each).rejects.toMatchObject(backwards);
    expect(await journal()).toBe(before);
    await engine.close();
  });

  test('and a process that begins anew knows no other time', async () => {
    const engine = await planned();
    await engine.close();
    clock.set('2026-02-10T09:00:00+08:00');
    const again = await open();
    await expect(again.setRoster(unit, [], { manyMayLeave: true })).rejects.toMatchObject(backwards);
    await again.close();
  });
});

describe('a clock that is turned forward', () => {
  test('fulfils no year in an afternoon: when it is turned back nothing can be written until that day has come', async () => {
    const engine = await planned();
    clock.set('2026-12-30T09:00:00+08:00');
    await engine.setRoster(unit, people({ full: 12, committee: 3 }));
    clock.set('2026-03-02T10:00:00+08:00');
    await expect(engine.attempt({ cycle: meeting, event: 'notify', payload: notice })).rejects.toMatchObject(backwards);
    expect((await engine.changes(unit)).at(-1)?.recordedAt).toBe('2026-12-30T09:00:00+08:00');
    await engine.close();
  });
});
