/** Durable commits per second: this store, plain lowdb with one file for everybody, and SQLite, on the same documents. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './run.ts';
import { sqliteCandidate } from './sqlite-candidate.ts';
import { type Candidate, lowdbCandidate, obligatoCandidate } from './store-candidates.ts';

const unitCounts = [100, 1_000, 10_000];
const inflightCounts = [1, 8, 64];
/** Bounded, so that nine cells of three stores take about two minutes with their setting up. */
const secondsPerCell = 1.5;

/** A store is filled once for each number of units; the cells follow each other on it. */
async function measure(candidate: Candidate, units: number, report: (inflight: number, value: number) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
  try {
    const store = await candidate.open(join(folder, 'data'), units);
    for (const inflight of inflightCounts) {
      let count = 0;
      const start = performance.now();
      const elapsed = () => (performance.now() - start) / 1000;
      const lane = async (first: number) => {
        // Each lane has units of its own: a unit's commits follow each other, as they do in the engine.
        for (let unit = first; elapsed() < secondsPerCell; unit = (unit + inflight) % units) {
          await store.commit(unit);
          count += 1;
        }
      };
      await Promise.all(Array.from({ length: inflight }, (_, first) => lane(first)));
      report(inflight, count / elapsed());
    }
    await store.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const storeBench: readonly Bench[] = [
  {
    name: 'store',
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
      if (!sqlite) return;
      for (const units of unitCounts) {
        const times = rate(`obligato.${units}.64`) / rate(`sqlite.${units}.64`);
        report(`store.times-sqlite.${units}.64`, times, 'times SQLite at 64 in flight (goal: 1)');
      }
    },
  },
];
