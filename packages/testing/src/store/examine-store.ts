/** Everything that is demanded of a store, each on records of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenStore, Store } from '@obligato/engine';
import { comparesExpected, oneOfManyWins, writesNothingOnConflict } from './demands/conflicts.ts';
import { findsDues, findsPending } from './demands/finding.ts';
import { answersLikeMemory, staysAfterReopening } from './demands/like-memory.ts';
import { heldRecordsStay, keepsOrder, retires, unknownIsEmpty, writesWholly } from './demands/records.ts';
import { timeGoesOn } from './demands/time.ts';

/** What a demand is tried on: opens the store, the same records again after the first time. */
export type Reopen = () => Promise<Store>;

interface StoreDemand {
  /** Read after the store's name. */
  readonly title: string;
  /** Whether it only holds for a store that keeps its records when it is closed. */
  readonly opensAgain?: true;
  /** What is wrong, a sentence each. */
  readonly faults: (open: Reopen) => Promise<readonly string[]>;
}

export const storeDemands = {
  unknown: { title: 'answers with nothing for what it has never heard of', faults: unknownIsEmpty },
  whole: { title: 'writes a commit wholly', faults: writesWholly },
  expected: { title: 'refuses a commit whose `expected` is not what it holds', faults: comparesExpected },
  conflict: { title: 'writes nothing of a commit that it refuses', faults: writesNothingOnConflict },
  race: { title: 'lets one of many commits to the same version win', faults: oneOfManyWins },
  time: { title: 'refuses a commit of a moment before the last one, and writes nothing of it', faults: timeGoesOn },
  order: { title: 'keeps decisions, cycles and outbox entries in their order', faults: keepsOrder },
  dues: { title: 'finds every unit that is due, earliest first', faults: findsDues },
  pending: { title: 'finds every unit with something to deliver', faults: findsPending },
  retired: { title: 'lets go of what is retired, and keeps its decisions', faults: retires },
  held: { title: 'leaves a record alone that somebody holds', faults: heldRecordsStay },
  model: { title: 'answers like the store in memory, whatever is committed', faults: answersLikeMemory },
  keeps: {
    title: 'has everything after it was closed and opened again',
    opensAgain: true,
    faults: staysAfterReopening,
  },
} as const satisfies Readonly<Record<string, StoreDemand>>;

export type StoreDemandId = keyof typeof storeDemands;

export interface ExamineStoreOptions {
  /** The store keeps nothing when it is closed: it is never opened again. */
  readonly forgets?: boolean;
  /** Only these; all when absent. */
  readonly demands?: readonly StoreDemandId[];
}

export interface StoreFault {
  readonly demand: StoreDemandId;
  readonly message: string;
}

/**
 * Examines a store. An empty answer means that nothing is wrong.
 *
 * @example
 * await examineStore(async () => new MemoryStore(), { forgets: true }) // → []
 */
export async function examineStore(open: OpenStore, options: ExamineStoreOptions = {}): Promise<readonly StoreFault[]> {
  const table: Readonly<Record<StoreDemandId, StoreDemand>> = storeDemands;
  const { forgets = false, demands = Object.keys(storeDemands) as StoreDemandId[] } = options;
  const faults: StoreFault[] = [];
  for (const demand of demands) {
    if (forgets && table[demand].opensAgain) continue;
    for (const message of await tried(open, table[demand])) faults.push({ demand, message });
  }
  return faults;
}

/** In an empty folder, which is removed; a store that is left open is closed, and one that throws has a fault. */
async function tried(open: OpenStore, { faults }: StoreDemand): Promise<readonly string[]> {
  const parent = await mkdtemp(join(tmpdir(), 'obligato-store-'));
  let count = 0;
  const opened: Store[] = [];
  const reopen = async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    const store = await open({ folder: join(parent, 'data') });
    opened.push(store);
    count += 1;
    return store;
  };
  try {
    return await faults(reopen);
  } catch (error) {
    return [`It threw, opened ${count} times: ${error instanceof Error ? (error.stack ?? error.message) : error}`];
  } finally {
    await Promise.allSettled(opened.map((store) => store.close()));
    await rm(parent, { recursive: true, force: true });
  }
}
