/**
 * What was known on a day: the status of a unit with ten years of records, as they are and as they were known at the end of each year. The commits are
 * those of a lived year, in ten years one after the other. The unit is one of six in the folder.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cnCalendar } from '@obligato/cn-calendar';
import { diagnosis } from '@obligato/diagnosis';
import { type Commit, createDomain, createEngine, type Domain, type Store, VirtualClock } from '@obligato/engine';
import { readUnits } from '@obligato/engine/files';
import { openLowdbStore } from '@obligato/lowdb';
import { organBranch } from '@obligato/organ-branch';
import { aLivedYear } from './lived-year.ts';
import type { Bench } from './run.ts';

const years = 10;
const lastYear = 2026;
const unit = 'tax-bureau/levy';
const unitFiles = fileURLToPath(new URL('../../examples/organ/units', import.meta.url));

export const recordsBench: readonly Bench[] = [
  {
    name: 'records.asof',
    run: async (report) => {
      const place = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
      try {
        const folder = join(place, 'data');
        await fill(folder, await aLivedYear(join(place, 'lived')));
        const domain = createDomain({
          units: await readUnits(unitFiles),
          plugins: { organ: organBranch, calendar: cnCalendar, diagnosis },
        });
        const moments = Array.from({ length: years }, (_, year) => `${lastYear - year}-12-31`);

        // Opened anew each time, as the command does.
        const present = await median(9, () => opened(folder, (store) => statusNow(domain, store)));
        report('records.status', present, `ms, ${years} years, opened anew`);
        for (const moment of [moments[0], moments[4], moments[8]] as readonly string[]) {
          const then = await median(9, () => opened(folder, (store) => statusThen(domain, store, moment)));
          report(`records.asof.${moment}`, then, `ms, opened anew, ${times(then, present)} × the present (goal: 3)`);
        }

        // Of a server that has the unit in memory.
        await opened(folder, async (store) => {
          const engine = await engineOn(domain, store);
          const warm = await median(15, () => engine.status({ units: [unit] }));
          report('records.status.warm', warm, 'ms, in memory');
          for (const moment of [moments[0], moments[4], moments[8]] as readonly string[]) {
            const then = await median(15, async () => (await engine.asOf(moment)).status({ units: [unit] }));
            report(`records.asof.warm.${moment}`, then, `ms, ${times(then, warm)} × the present`);
          }
        });
      } finally {
        await rm(place, { recursive: true, force: true });
      }
    },
  },
];

const times = (one: number, other: number) => Number((one / other).toPrecision(2));

async function fill(folder: string, lived: readonly string[]): Promise<void> {
  const store = await openLowdbStore({ folder });
  for (let year = lastYear - years + 1; year <= lastYear; year++) {
    for (const text of lived) {
      const own = text.replaceAll(/20(2[4-9])/g, (_, of) => String(2000 + Number(of) + year - lastYear));
      const conflict = await store.commit({ ...(JSON.parse(own) as Commit), basedOn: undefined });
      if (conflict)
        throw new Error(`A commit was refused, so that the figures would mean nothing: ${own.slice(0, 200)}`);
    }
  }
  await store.close();
}

async function opened<T>(folder: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openLowdbStore({ folder, readOnly: true });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

const clock = new VirtualClock(`${lastYear + 1}-12-31T12:00:00+08:00`);
const engineOn = (domain: Domain, store: Store) => createEngine({ domain, store, clock, units: [], plugins: {} });

async function statusNow(domain: Domain, store: Store) {
  return (await engineOn(domain, store)).status({ units: [unit] });
}

async function statusThen(domain: Domain, store: Store, moment: string) {
  return (await (await engineOn(domain, store)).asOf(moment)).status({ units: [unit] });
}

/** Milliseconds. */
async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
