/** From a store to the archive: every closed cycle, with every decision that made it, once; whatever happens in between. */
import { createArchiveWriter, openArchive, verifyArchive, yearOfCycle } from '@obligato/archive';
import { type Cycle, meeting as coreMeeting, type Machine, stepWithXState } from '@obligato/core';
import { MemoryStore, type Store } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { describe, expect, test } from 'vitest';
import { unit, withArchive, year } from './build-archive.ts';
import { failingFileSystem } from './failing-file-system.ts';
import { copyOf, makeFolder } from './folder.ts';
import { sampleDecision, sampleRecord } from './sample-record.ts';

/** Ended or not is read off the state's name here: which states are final is the core's business. */
const meeting: Machine = {
  initial: () => ({ machine: 'meeting', version: 1, value: 'planned', context: {} }),
  current: (state) => state,
  at: ({ value }) => ({ possible: [], isDone: false, isEnded: false, isFinal: value === 'archived' }),
  next: () => undefined,
};
const machines = new Map([['meeting', meeting]]);

const at = '2026-04-01T09:00:00+08:00';
const open = (cycle: Cycle): Cycle => ({ ...cycle, state: { ...cycle.state, value: 'held' } });

/** Closed cycles 1 to 3, and cycle 4, which is still open. */
async function fill(store: Store): Promise<void> {
  for (let number = 1; number <= 4; number++) {
    const { cycle, decisions } = sampleRecord(unit, number);
    const cycles = [number === 4 ? open(cycle) : cycle];
    await store.commit({ unit, at, basedOn: undefined, cycles, decisions, outbox: [] });
  }
}

const nothing = { cycles: 0, outbox: 0, keys: 0 };
const ids = [1, 2, 3].map((number) => sampleRecord(unit, number).cycle.id);

describe('the writer', () => {
  test('takes what is closed, and leaves what is open', async () => {
    const store = new MemoryStore();
    await fill(store);
    const folder = await makeFolder();
    await withArchive(folder, async (archive) => {
      const writer = createArchiveWriter({ archive, store, machines });
      expect(await writer.archiveAll()).toEqual([{ unit, archived: ids, present: 0, retired: nothing }]);
      expect(await writer.archiveUnit(unit)).toEqual({ unit, archived: [], present: 3, retired: nothing });
      expect((await archive.read(unit, year, ids[1] ?? '')).content).toEqual(sampleRecord(unit, 2));
    });
    expect(await verifyArchive(folder)).toMatchObject({ isSound: true, years: [{ records: 3 }] });
  });

  test('makes the same archive of a durable store, whenever it comes by', async () => {
    const store = await openLowdbStore({ folder: await makeFolder() });
    const [early, late] = [await makeFolder(), await makeFolder()];
    await fill(store);
    await withArchive(early, (archive) => createArchiveWriter({ archive, store, machines }).archiveAll());
    // Somebody still tries something on a closed cycle: it is refused, and kept by the store.
    const { cycle } = sampleRecord(unit, 2);
    const refused = { ...sampleDecision(cycle, 3, 'too late'), outcome: 'unavailable' as const };
    await store.commit({ unit, at, basedOn: undefined, cycles: [], decisions: [refused], outbox: [] });
    for (const folder of [early, late]) {
      await withArchive(folder, (archive) => createArchiveWriter({ archive, store, machines }).archiveAll());
    }
    await store.close();
    const reports = await Promise.all([early, late].map((folder) => verifyArchive(folder)));
    expect(reports[0]).toEqual(reports[1]);
    expect(reports[0]).toMatchObject({ isSound: true, years: [{ records: 3 }] });
  });

  test('loses nothing and repeats nothing, wherever it is interrupted', async () => {
    const store = new MemoryStore();
    await fill(store);
    for (let failAt = 1, isDone = false; !isDone; failAt++) {
      const folder = await makeFolder();
      const broken = openArchive({ folder, fileSystem: failingFileSystem(failAt).files });
      isDone = await createArchiveWriter({ archive: broken, store, machines })
        .archiveAll()
        .then(
          () => true,
          () => false,
        );
      await broken.close().catch(() => undefined);
      const crashed = await copyOf(folder).catch(() => folder);
      await withArchive(crashed, async (archive) => {
        await createArchiveWriter({ archive, store, machines }).archiveAll();
        expect((await archive.entries(unit, year)).map(({ cycle }) => cycle)).toEqual(ids);
      });
      expect((await verifyArchive(crashed)).problems).toEqual([]);
    }
  }, 300_000);

  test('asks the machines of the core when it is given none', async () => {
    const store = new MemoryStore();
    const start = stepWithXState(coreMeeting).initial({ parameters: {} });
    const { cycle, decisions } = sampleRecord(unit, 1);
    const inState = (value: string, period: string): Cycle => ({
      ...cycle,
      id: `${cycle.id}${period}`,
      state: { ...start, value },
    });
    const cycles = [inState('archived', ''), inState(String(start.value), '-next')];
    await store.commit({ unit, at, basedOn: undefined, cycles, decisions, outbox: [] });
    await withArchive(await makeFolder(), async (archive) => {
      expect(await createArchiveWriter({ archive, store }).archiveAll()).toMatchObject([
        { archived: [cycle.id], present: 0 },
      ]);
    });
  });

  test('says which plugin is missing when it cannot tell whether a cycle is closed', async () => {
    const store = new MemoryStore();
    await fill(store);
    await withArchive(await makeFolder(), async (archive) => {
      const archived = createArchiveWriter({ archive, store, machines: new Map() }).archiveAll();
      await expect(archived).rejects.toMatchObject({ code: 'OBLIGATO_OBLIGATION_UNKNOWN' });
    });
  });

  test('goes by the year of the period, whenever the cycle was closed', () => {
    expect(yearOfCycle({ period: { id: '2025-H2', from: '2025-07-01', to: '2025-12-31' } })).toBe(2025);
    expect(yearOfCycle({ period: { id: '2026-W53', from: '2026-12-28', to: '2027-01-03' } })).toBe(2026);
    expect(yearOfCycle({ period: { id: 'FY2026-Q4', from: '2027-01-01', to: '2027-03-31' } })).toBe(2027);
  });
});
