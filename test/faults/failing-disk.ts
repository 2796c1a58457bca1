/** The disk refuses, takes less than it was offered, or fails a sync, at every single call in turn; then the power goes. */
import { ObligatoError } from '@obligato/core';
import { openLowdbStore } from '@obligato/lowdb';
import { diceFor } from '@obligato/simulate';
import { ExpectedStore } from './expected-store.ts';
import { type FaultHarness, type Figures, holds, Violation } from './figures.ts';
import { reboot } from './reboot.ts';
import { type Fault, type Operation, VolatileDisk } from './volatile-disk.ts';

const storeOptions = { folder: '/data', segmentBytes: 4_000, checkpointBytes: 4_000, tailRecords: 1 };

interface Kind {
  readonly name: string;
  readonly fault: Fault;
  readonly at: readonly Operation[];
  /** Whether it stays broken from then on, as a full disk does. */
  readonly stays: boolean;
}

const kinds: readonly Kind[] = [
  {
    name: 'eio',
    fault: 'EIO',
    at: ['open', 'read', 'write', 'truncate', 'createFolder', 'rename', 'link', 'remove'],
    stays: false,
  },
  { name: 'enospc', fault: 'ENOSPC', at: ['open', 'write', 'createFolder', 'link', 'rename'], stays: true },
  { name: 'short-write', fault: 7, at: ['write'], stays: false },
  { name: 'fsync', fault: 'EIO', at: ['sync', 'datasync', 'syncFolder'], stays: false },
];

export const failingDiskHarness: FaultHarness = {
  name: 'failing-disk',
  run: ({ size, seed }) => failingDisk(seed, size === 'short' ? 5 : 1),
};

export async function failingDisk(seed: number, callsApart: number): Promise<Figures> {
  const figures: { name: string; value: number; unit: string }[] = [];
  for (const kind of kinds) {
    let runs = 0;
    for (let failing = seed % callsApart; ; failing += callsApart) {
      const isDone = await tryOnce(kind, failing, seed);
      if (isDone) break;
      runs += 1;
    }
    figures.push({ name: `failing-disk.${kind.name}`, value: runs, unit: 'calls failed in turn' });
  }
  const unreadable = await unreadableSegment(seed);
  figures.push({
    name: 'failing-disk.unreadable',
    value: unreadable,
    unit: 'failed reads of an old segment, none felt',
  });
  return figures;
}

/** An old segment that cannot be read: no commit needs it, so none may fail for it, nor opening and closing. */
async function unreadableSegment(seed: number): Promise<number> {
  const expected = new ExpectedStore();
  let failed = 0;
  let isBroken = true;
  const fault = (operation: Operation, path: string): Fault => {
    if (!isBroken || operation !== 'read' || !path.endsWith('/000001.log')) return undefined;
    failed += 1;
    return 'EIO';
  };
  const disk = new VolatileDisk(undefined, { fault });
  const where = `an old segment cannot be read, commits go on, seed ${seed}`;
  await holds(where, async () => {
    for (let life = 0; life < 3; life++) await live(disk, expected);
    if (failed === 0) throw new Violation('nobody tried to read it');
    isBroken = false;
    const store = await openLowdbStore({ ...storeOptions, fileSystem: disk });
    await expected.check(store, expected.counts());
    await store.close();
  });
  await reopen(where, reboot(disk, diceFor(seed, where), 0), expected);
  return failed;
}

/** One life in which the call with this number fails. True when there is no such call. */
async function tryOnce({ name, fault, at, stays }: Kind, failing: number, seed: number): Promise<boolean> {
  const where = `${name} at call ${failing}, seed ${seed}`;
  const expected = new ExpectedStore();
  let calls = 0;
  let fired = false;
  const inject = (operation: Operation, path: string): Fault => {
    // The lock's own leftover may always be removed: on a full disk removing works.
    if (!at.includes(operation) || (stays && path.endsWith('.released'))) return undefined;
    const now = calls++;
    if (now !== failing && !(stays && fired)) return undefined;
    fired = true;
    return fault;
  };
  const disk = new VolatileDisk(undefined, { fault: inject });
  try {
    await live(disk, expected);
  } catch (error) {
    if (name === 'short-write') throw new Violation(`${where}: a short write is no failure`, { cause: error });
    const isTold = error instanceof ObligatoError && error.code === 'OBLIGATO_STORE_FAILED';
    if (!isTold) throw new Violation(`${where}: told as something else`, { cause: error });
  }
  if (!fired) return true;
  const dice = diceFor(seed, where);
  for (const keep of [0, dice.next(), 1]) await reopen(where, reboot(disk, dice, keep), expected);
  return false;
}

async function live(disk: VolatileDisk, expected: ExpectedStore): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const store = await openLowdbStore({ ...storeOptions, fileSystem: disk });
    try {
      for (let number = 0; number < 4; number++) {
        const { commit, acknowledge } = expected.submit(number % 2 === 0 ? 'org' : 'org/a');
        await store.commit(commit);
        acknowledge();
      }
    } finally {
      await store.close();
    }
  }
}

/** Whatever failed: on a sound disk everything acknowledged is there, and work goes on. */
async function reopen(where: string, disk: VolatileDisk, expected: ExpectedStore): Promise<void> {
  await holds(where, async () => {
    const store = await openLowdbStore({ ...storeOptions, fileSystem: disk.with({}) });
    await expected.check(store, expected.counts());
    await store.commit({
      unit: 'org/after',
      at: '2026-01-01',
      basedOn: undefined,
      cycles: [],
      decisions: [],
      outbox: [],
    });
    await store.close();
  });
}
