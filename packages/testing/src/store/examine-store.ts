/** Everything that is demanded of a store, each on records of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenStore, Store } from '@obligato/engine';
import { endsClaims, sharesOutUnits } from './demands/claims.ts';
import { comparesRevision, oneOfManyWins, writesNothingOnConflict } from './demands/conflicts.ts';
import { placesStay, tellsEveryCommitOnce } from './demands/feed.ts';
import { findsDues, findsPending } from './demands/finding.ts';
import { answersLikeMemory, staysAfterReopening } from './demands/like-memory.ts';
import { refusesOddNames } from './demands/odd-names.ts';
import { heldRecordsStay, keepsOrder, retires, unknownIsEmpty, writesWholly } from './demands/records.ts';
import { knowsAfterReopening, takesOnceWhatIsSentAgain } from './demands/resent.ts';
import { holdsBackOtherRules, rulesStay } from './demands/rules.ts';
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
  revision: {
    title: 'refuses a commit that is not based on what it holds, of whatever kind',
    faults: comparesRevision,
  },
  conflict: { title: 'writes nothing of a commit that it refuses', faults: writesNothingOnConflict },
  race: { title: 'lets one of many commits based on the same revision win', faults: oneOfManyWins },
  resent: { title: 'takes a commit once that is sent again', faults: takesOnceWhatIsSentAgain },
  names: {
    title: 'refuses ids and keys that not every store could keep, and writes nothing of them',
    faults: refusesOddNames,
  },
  time: { title: 'refuses a commit of a moment before the last one, and writes nothing of it', faults: timeGoesOn },
  order: { title: 'keeps decisions, cycles and outbox entries in their order', faults: keepsOrder },
  dues: { title: 'finds every unit that is due, earliest first', faults: findsDues },
  pending: { title: 'finds every unit with something to deliver', faults: findsPending },
  retired: { title: 'lets go of what is retired, and keeps its decisions', faults: retires },
  held: { title: 'leaves a record alone that somebody holds', faults: heldRecordsStay },
  feed: { title: 'tells every commit once in its feed, in one order', faults: tellsEveryCommitOnce },
  claims: { title: 'shares out units, none to two', faults: sharesOutUnits },
  ends: { title: 'ends a claim that nobody released, and leaves that of another alone', faults: endsClaims },
  rules: { title: 'takes what was decided by the rules in force, and by no others', faults: holdsBackOtherRules },
  model: { title: 'answers like the store in memory, whatever is committed', faults: answersLikeMemory },
  keeps: {
    title: 'has everything after it was closed and opened again',
    opensAgain: true,
    faults: staysAfterReopening,
  },
  places: {
    title: 'goes on with its feed after it was closed and opened again',
    opensAgain: true,
    faults: placesStay,
  },
  rulesStay: {
    title: 'knows the rules in force after it was closed and opened again, and that nobody works by them',
    opensAgain: true,
    faults: rulesStay,
  },
  knows: {
    title: 'knows a commit that is sent again after it was closed and opened again',
    opensAgain: true,
    faults: knowsAfterReopening,
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
