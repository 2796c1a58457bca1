/** Durable commits per second: this store, plain lowdb with one file for everybody, and SQLite, on the same documents. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Report } from './run.ts';
import { sqliteCandidate } from './sqlite-candidate.ts';
import { type Candidate, lowdbCandidate, type OpenCandidate, obligatoCandidate } from './store-candidates.ts';

const unitCounts = [100, 1_000, 10_000];
const inflightCounts = [1, 8, 64];
/** Bounded, so that nine cells of three stores take about two minutes with their setting up. */
const secondsPerCell = 1.5;

/** A store is filled once for each number of units; the cells follow each other on it. */
async function measure(candidate: Candidate, units: number, report: (inflight: number, value: number) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
  try {
    const store = await candidate.open(join(folder, 'data'), units);
    for (const inflight of inflightCounts)
      report(inflight, await commitsASecond(store, { units, inflight, seconds: secondsPerCell }));
    await store.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Load {
  readonly units: number;
  readonly inflight: number;
  readonly seconds: number;
}

async function commitsASecond(store: OpenCandidate, { units, inflight, seconds }: Load): Promise<number> {
  let count = 0;
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const lane = async (first: number) => {
    // Each lane has units of its own: a unit's commits follow each other, as they do in the engine.
    for (let unit = first; elapsed() < seconds; unit = (unit + inflight) % units) {
      await store.commit(unit);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: inflight }, (_, first) => lane(first)));
  return count / elapsed();
}

const rounds = 9;

/** Both open beside each other and loaded in turn, in short rounds: a machine that is slow for a second is slow for both. The middle of the rounds. */
async function timesAsFast(one: Candidate, other: Candidate, units: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
  try {
    const stores = [
      await one.open(join(folder, 'one'), units),
      await other.open(join(folder, 'other'), units),
    ] as const;
    const load = { units, inflight: 64, seconds: 0.5 };
    const ratios: number[] = [];
    // What is compiled in the first two rounds is not counted.
    for (let round = -2; round < rounds; round++) {
      const [ours, theirs] = [await commitsASecond(stores[0], load), await commitsASecond(stores[1], load)];
      if (round >= 0) ratios.push(ours / theirs);
    }
    for (const store of stores) await store.close();
    return ratios.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timesSqlite(report: Report): Promise<void> {
  const sqlite = await sqliteCandidate();
  if (!sqlite) return;
  for (const units of unitCounts) {
    const times = await timesAsFast(obligatoCandidate, sqlite, units);
    report(`store.times-sqlite.${units}.64`, times, 'times SQLite at 64 in flight, in turn (goal: 1)');
  }
}

export const storeBench: readonly Bench[] = [
  {
    name: 'store.commits',
    run: async (report) => {
      const rates = new Map<string, number>();
      const sqlite = await sqliteCandidate();
      // All three in turn for each number of units: a machine that is busy for a while is so for all of them.
      for (const units of unitCounts) {
        for (const candidate of [obligatoCandidate, lowdbCandidate, ...(sqlite ? [sqlite] : [])]) {
          await measure(candidate, units, (inflight, value) => {
            rates.set(`${candidate.name}.${units}.${inflight}`, value);
            report(`store.${candidate.name}.${units}.${inflight}`, value, 'commits/s');
          });
        }
      }
      const rate = (cell: string) => rates.get(cell) ?? Number.NaN;
      for (const inflight of inflightCounts) {
        const times = rate(`obligato.10000.${inflight}`) / rate(`lowdb.10000.${inflight}`);
        report(`store.times-lowdb.10000.${inflight}`, times, 'times plain lowdb (goal: 100)');
      }
    },
  },
  { name: 'store.times-sqlite', run: timesSqlite },
];
