/**
 * What the records of many units and years take on the disk, how fast they open after a crash, and what a backup costs. The commits are
 * those of a lived year of an organ of six units, under other names and in other years.
 * Long form: `OBLIGATO_BENCH_ORGANS=167 OBLIGATO_BENCH_YEARS=10 npm run bench -- size` (1,000 units by ten years).
 */
import type { Stats } from 'node:fs';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Commit } from '@obligato/engine';
import { backupStore, type LowdbStore, openLowdbStore } from '@obligato/lowdb';
import { aLivedYear } from './lived-year.ts';
import type { Bench } from './run.ts';

const organs = Number(process.env.OBLIGATO_BENCH_ORGANS ?? 4);
const years = Number(process.env.OBLIGATO_BENCH_YEARS ?? 2);

export const sizeBench: readonly Bench[] = [
  {
    name: 'size',
    run: async (report) => {
      const place = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
      try {
        const lived = await aLivedYear(join(place, 'lived'));
        const folder = join(place, 'data');
        const store = await openLowdbStore({ folder });
        const raw = await fill(store, lived);
        const unitYears = (await store.units()).length * years;
        // As a crash leaves it: nothing is closed.
        const crashed = join(place, 'crashed');
        await cp(folder, crashed, { recursive: true, filter: (path) => !basename(path).startsWith('LOCK.') });
        await store.close();

        report('size.records', raw / 1e6, `MB of records, ${unitYears} unit-years`);
        for (const part of ['journal', 'units'])
          report(`size.${part}`, (await bytesBelow(join(folder, part))) / 1e6, 'MB');
        const bytes = await bytesBelow(folder);
        report('size.folder', bytes / 1e6, 'MB on the disk');
        report(
          'size.unit-year',
          bytes / unitYears / 1e6,
          'MB on the disk a unit-year (goal: 0.2, 1,000 units by ten years in 2 GB)',
        );

        let start = performance.now();
        const opened = await openLowdbStore({ folder: crashed });
        report('size.open-after-crash', (performance.now() - start) / 1000, 's (goal: 5)');
        await opened.close();

        start = performance.now();
        await backupStore({ folder, target: join(place, 'backup'), takenAt: '2026-01-01T08:00:00+08:00' });
        report('size.backup', (performance.now() - start) / 1000, 's, read back and checked');

        start = performance.now();
        const [first, second] = [join(place, 'backup'), join(place, 'backup-2')];
        await backupStore({ folder, target: second, takenAt: '2026-01-02T08:00:00+08:00', after: first });
        report('size.backup-after', (performance.now() - start) / 1000, 's, after another');
        const own = (await bytesBelow(second, ({ nlink }) => nlink === 1)) / 1e6;
        report('size.backup-after-size', own, 'MB that the second takes');
      } finally {
        await rm(place, { recursive: true, force: true });
      }
    },
  },
];

/** Returns the bytes of what was committed. */
async function fill(store: LowdbStore, lived: readonly string[]): Promise<number> {
  let bytes = 0;
  for (let year = 0; year < years; year++) {
    const liveIn = async (organ: number) => {
      for (const text of lived) {
        const own = text.replaceAll('tax-bureau', `bureau-${organ}`).replaceAll('202', `2${year}2`);
        bytes += Buffer.byteLength(own);
        // Lived again and again: it is based on nothing that is there.
        const conflict = await store.commit({ ...(JSON.parse(own) as Commit), basedOn: undefined });
        if (conflict)
          throw new Error(`A commit was refused, so that the figures would mean nothing: ${own.slice(0, 200)}`);
      }
    };
    for (let organ = 0; organ < organs; organ += 32) {
      const together = Array.from({ length: Math.min(32, organs - organ) }, (_, at) => liveIn(organ + at));
      await Promise.all(together);
    }
  }
  return bytes;
}

async function bytesBelow(folder: string, counts: (file: Stats) => boolean = () => true): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const stats = await Promise.all(files.map((entry) => stat(join(entry.parentPath, entry.name))));
  return stats.filter(counts).reduce((sum, { size }) => sum + size, 0);
}
