/** The power goes at every operation of a script, and takes any part of what was not synced with it. */
import { type LowdbStore, openLowdbStore } from '@obligato/lowdb';
import { type Dice, diceFor } from '@obligato/simulate';
import { type Counts, ExpectedStore } from './expected-store.ts';
import { type FaultHarness, type Figures, holds } from './figures.ts';
import { reboot } from './reboot.ts';
import { type DiskOptions, VolatileDisk } from './volatile-disk.ts';

export interface PowerLossOptions {
  readonly seed: number;
  /** Store operations: commits one by one and at once, reading, closing and opening again. */
  readonly steps: number;
  /** Crash states at every operation of the disk. */
  readonly statesAtEach: number;
  /** A bug for the harness to find. */
  readonly plant?: DiskOptions['fault'];
}

interface CrashState {
  readonly disk: VolatileDisk;
  readonly counts: Counts;
  readonly where: string;
  /** 0: in the script; 1: while opening after a crash. */
  readonly depth: number;
}

const folder = '/data';
/** Small, so that segments, checkpoints and documents turn over all the time. */
const storeOptions = { folder, segmentBytes: 6_000, checkpointBytes: 5_000, tailRecords: 2 };
const units = ['org', 'org/a', 'org/b/c'];

export const powerLossHarness: FaultHarness = {
  name: 'power-loss',
  run: ({ size, seed }) =>
    powerLoss({ seed, steps: size === 'short' ? 40 : 200, statesAtEach: size === 'short' ? 2 : 6 }),
};

export async function powerLoss({ seed, steps, statesAtEach, plant }: PowerLossOptions): Promise<Figures> {
  const dice = diceFor(seed, 'power-loss');
  const expected = new ExpectedStore();
  const states: CrashState[] = [];
  let step = 0;
  let operations = 0;
  let sealings = 0;
  let checked = 0;
  const disk = new VolatileDisk(undefined, {
    ...(plant ? { fault: plant } : {}),
    onChange: (operation, path) => {
      operations += 1;
      if (operation === 'rename' && path.endsWith('.sealed')) sealings += 1;
      const where = `seed ${seed}, step ${step}, operation ${operations} (${operation} ${path})`;
      const counts = expected.counts();
      for (let state = 0; state < statesAtEach; state++) {
        states.push({ disk: reboot(disk, dice, chanceOf(state, dice)), counts, where, depth: 0 });
      }
    },
  });

  let store = await openLowdbStore({ ...storeOptions, fileSystem: disk });
  for (step = 1; step <= steps; step++) {
    store = await takeStep(store, disk, expected, dice);
    for (let state = states.pop(); state; state = states.pop()) {
      states.push(...(await checkState(state, expected, dice)));
      checked += 1;
    }
  }
  await store.close();
  return [
    { name: 'power-loss.script', value: steps, unit: 'store operations' },
    { name: 'power-loss.operations', value: operations, unit: 'disk operations' },
    { name: 'power-loss.sealings', value: sealings, unit: 'segments sealed meanwhile' },
    { name: 'power-loss.states', value: checked, unit: 'crash states survived' },
  ];
}

/** Nothing of it, all of it, or any part. */
function chanceOf(state: number, dice: Dice): number {
  if (state === 0) return 0;
  return state === 1 && dice.chance(0.3) ? 1 : dice.next();
}

async function takeStep(store: LowdbStore, disk: VolatileDisk, expected: ExpectedStore, dice: Dice) {
  const kind = dice.next();
  if (kind < 0.06) {
    await store.close();
    return openLowdbStore({ ...storeOptions, fileSystem: disk });
  }
  const count = kind < 0.5 ? 1 : dice.between(2, 4);
  const commits = Array.from({ length: count }, async () => {
    const { commit, acknowledge } = expected.submit(units[dice.between(0, units.length - 1)] ?? 'org');
    await store.commit(commit);
    acknowledge();
  });
  await Promise.all(commits);
  return store;
}

/** Opens what is left, looks at everything, and goes on working with it. Returns crashes of the recovery itself. */
async function checkState(state: CrashState, expected: ExpectedStore, dice: Dice): Promise<readonly CrashState[]> {
  const { counts, where, depth } = state;
  const again: CrashState[] = [];
  let isOpening = true;
  const disk = state.disk.with({
    onChange: (operation, path) => {
      if (!isOpening || depth > 0 || !dice.chance(0.04)) return;
      const during = `${where}, and again while opening (${operation} ${path})`;
      again.push({ disk: reboot(disk, dice, dice.next()), counts, where: during, depth: depth + 1 });
    },
  });
  await holds(where, async () => {
    const store = await openLowdbStore({ ...storeOptions, fileSystem: disk });
    isOpening = false;
    await expected.check(store, counts, dice.chance(0.1) ? 'all' : 'records');
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
  return again;
}
