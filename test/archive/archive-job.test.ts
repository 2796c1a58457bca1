/** An archive beside a running engine: what is closed goes there by itself, and what has been over for years leaves the store. */
import { type ArchiveJob, createArchiveJob, openArchive, type Stay, verifyArchive } from '@obligato/archive';
import { type Commit, type Engine, MemoryStore, type Store, type VirtualClock } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { describe, expect, test } from 'vitest';
import { meetingCommands } from '../faults/meeting-commands.ts';
import { organRoster, smallOrgan } from '../faults/small-organ.ts';
import { makeFolder } from './folder.ts';
import { sampleRecord } from './sample-record.ts';

const branch = 'bureau/branch';
const everyone = ['bureau', branch];
const closed = ['2026-01', '2026-02'].flatMap((month) => [
  `${branch}/committee-meeting/${month}`,
  `${branch}/theme-day/${month}`,
]);

interface Lived {
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: VirtualClock;
  readonly folder: string;
  archiveJob(stay?: Stay): ArchiveJob;
}

/** Four meetings from notice to archive, each command with a key. */
async function lived(store: Store = new MemoryStore(), writtenDownAt = '2026-02-22T16:00:00+08:00'): Promise<Lived> {
  const { engine, clock } = await smallOrgan(store);
  await engine.setRoster(branch, organRoster);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  clock.set(writtenDownAt);
  for (const [at, command] of meetingCommands(branch, ['2026-01', '2026-02']).entries()) {
    await engine.attempt({ ...command, key: `k-${at}` });
  }
  const folder = await makeFolder();
  const archiveJob = (stay?: Stay) =>
    createArchiveJob({ engine, store, clock, archive: openArchive({ folder }), ...(stay ? { stay } : {}) });
  return { engine, store, clock, folder, archiveJob };
}

async function passOnce({ archiveJob }: Pick<Lived, 'archiveJob'>) {
  const own = archiveJob();
  try {
    return await own.pass();
  } finally {
    await own.close();
  }
}

describe('a pass', () => {
  test('takes what is closed to the archive, once, and leaves it in the store', async () => {
    const house = await lived();
    const archiveJob = house.archiveJob();
    const { units, failed } = await archiveJob.pass();
    expect(failed).toEqual([]);
    expect(units).toMatchObject([{ unit: branch, retired: { cycles: 0, outbox: 0, keys: 0 } }]);
    expect(units[0]?.archived.toSorted()).toEqual(closed.toSorted());
    expect(await archiveJob.pass()).toEqual({ units: [], failed: [] });
    await archiveJob.close();
    expect(await passOnce(house)).toEqual({ units: [], failed: [] });
    expect(await verifyArchive(house.folder)).toMatchObject({ isSound: true, years: [{ records: 4 }] });
    for (const id of closed) expect((await house.store.unit(branch)).cycles.has(id)).toBe(true);
  });

  test('after the first of a day looks only where something was decided', async () => {
    const looked: string[] = [];
    class Watched extends MemoryStore {
      override async unit(id: string) {
        looked.push(id);
        return super.unit(id);
      }
    }
    const { engine, clock, archiveJob: open } = await lived(new Watched());
    const archiveJob = open();
    looked.length = 0;
    await archiveJob.pass();
    expect(looked).toEqual(everyone);
    await archiveJob.pass();
    expect(looked).toEqual(everyone);
    await engine.attempt({ cycle: `${branch}/theme-day/2026-03`, event: 'cancel', payload: { reason: 'flood' } });
    looked.length = 0;
    await archiveJob.pass();
    expect(looked).toEqual([branch]);
    clock.set('2026-01-23T08:00:00+08:00');
    looked.length = 0;
    await archiveJob.pass();
    expect(looked).toEqual(everyone);
    await archiveJob.close();
  });
});

describe('what has been over for long', () => {
  test('leaves the store when the archive holds it, and is neither planned nor begun again', async () => {
    const house = await lived(await openLowdbStore({ folder: await makeFolder() }));
    const { engine, store, clock } = house;
    const decisions = (await store.decisions(branch)).length;
    clock.set('2033-01-02T08:00:00+08:00');
    const { units, failed } = await passOnce(house);
    expect(failed).toEqual([]);
    expect(units).toMatchObject([{ unit: branch, retired: { cycles: 4, keys: 28 } }]);
    const record = await store.unit(branch);
    expect(closed.filter((id) => record.cycles.has(id))).toEqual([]);
    expect(record.keys.size).toBe(0);
    expect((await store.decisions(branch)).length).toBe(decisions);

    const plans = await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
    expect(plans.flatMap(({ created }) => created).filter((id) => closed.includes(id))).toEqual([]);
    const again = engine.attempt({ cycle: closed[0] ?? '', event: 'notify', payload: {} });
    await expect(again).rejects.toThrow(/is closed and archived.*OBLIGATO_CYCLE_UNKNOWN/);
    expect(await verifyArchive(house.folder)).toMatchObject({ isSound: true, years: [{ records: 4 }] });
    await store.close();
  });

  test('is as old as its closing was written down, whenever that is said to have been (A4)', async () => {
    const house = await lived(undefined, '2032-12-30T16:00:00+08:00');
    const { store, clock } = house;
    const retired = async (at: string) => {
      clock.set(at);
      return (await passOnce(house)).units.map((unit) => unit.retired.cycles);
    };
    expect(Object.values((await store.unit(branch)).cycles.get(closed[0] ?? '')?.happened ?? {})).toEqual(
      expect.arrayContaining([expect.stringMatching(/^2026-/)]),
    );
    expect(await retired('2033-01-02T08:00:00+08:00')).toEqual([0]);
    expect(await retired('2038-12-31T08:00:00+08:00')).not.toContain(4);
    expect(await retired('2039-01-02T08:00:00+08:00')).toEqual([4]);
  });

  test('stays for the years that rules look back', async () => {
    const house = await lived();
    house.clock.set('2032-12-31T23:00:00+08:00');
    expect((await passOnce(house)).units).toMatchObject([{ retired: { cycles: 0, keys: 28 } }]);
    for (const id of closed) expect((await house.store.unit(branch)).cycles.has(id)).toBe(true);
  });

  test('is told, and answered, for four hundred days more: the same key gets the same answer', async () => {
    const house = await lived();
    const { engine, clock } = house;
    await engine.tick();
    const [first] = meetingCommands(branch, ['2026-01']);
    clock.set('2027-03-01T08:00:00+08:00');
    await passOnce(house);
    expect(await engine.attempt({ ...first, key: 'k-0' } as Parameters<Engine['attempt']>[0])).toMatchObject({
      ...{ outcome: 'accepted', event: 'notify' },
    });
    const told = [...(await engine.unit(branch)).outbox.values()].filter(({ cycle }) => closed.includes(cycle));
    clock.set('2027-04-15T08:00:00+08:00');
    const { units } = await passOnce(house);
    expect(units[0]?.retired).toMatchObject({
      keys: 28,
      outbox: told.filter(({ status }) => status === 'done').length,
    });
  });

  test('is out of the store after the next pass, when the process died between archive and store', async () => {
    class Dying extends MemoryStore {
      isDying = true;
      override async commit(commit: Commit) {
        if (commit.retired && this.isDying) throw new Error('killed');
        return super.commit(commit);
      }
    }
    const store = new Dying();
    const house = await lived(store);
    house.clock.set('2033-01-02T08:00:00+08:00');
    expect(await passOnce(house)).toEqual({
      units: [],
      failed: [
        { unit: branch, code: null, message: 'killed', translations: { 'zh-CN': { message: '系统提示：`killed`' } } },
      ],
    });
    expect((await store.unit(branch)).cycles.has(closed[0] ?? '')).toBe(true);
    store.isDying = false;
    expect((await passOnce(house)).units).toMatchObject([{ archived: [], retired: { cycles: 4 } }]);
    expect(await verifyArchive(house.folder)).toMatchObject({ isSound: true, years: [{ records: 4 }] });
  });

  test('stays when the archive holds something else: nothing leaves on somebody’s word', async () => {
    const house = await lived();
    const [id = ''] = closed;
    const { cycle, decisions } = sampleRecord(branch, 1, 'forged');
    const own = decisions.map((decision) => ({ ...decision, cycle: id }));
    const archive = openArchive({ folder: house.folder });
    await archive.append(branch, 2026, { cycle: { ...cycle, id }, decisions: own });
    await archive.close();
    house.clock.set('2033-01-02T08:00:00+08:00');
    expect(await passOnce(house)).toMatchObject({
      units: [],
      failed: [{ unit: branch, code: 'OBLIGATO_ARCHIVE_CONFLICT' }],
    });
    expect((await house.store.unit(branch)).cycles.has(id)).toBe(true);
  });
});
