/** Durable commits per second, and how long opening takes: `node --conditions=source --import tsx bench/commits.ts`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';

const commits = 40_000;
const out = (line: string) => process.stdout.write(`${line}\n`);

for (const units of [100, 1_000, 10_000]) {
  for (const inflight of [1, 8, 64]) {
    const folder = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
    const store = await openLowdbStore({ folder });
    const count = inflight === 1 ? 2_000 : commits;
    let next = 0;
    const work = async () => {
      while (next < count) {
        const at = next++;
        await store.commit(sampleCommit({ unit: `org/unit-${at % units}`, number: Math.floor(at / units) + 1 }));
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: inflight }, work));
    const seconds = (performance.now() - start) / 1000;
    const closing = performance.now();
    await store.close();
    const opening = performance.now();
    const again = await openLowdbStore({ folder });
    const opened = performance.now();
    const due = await again.dueUnits('2026-01-31');
    const asked = performance.now();
    out(
      [
        `units ${units}, in flight ${inflight}: ${Math.round(count / seconds)} commits/s`,
        `close ${Math.round(opening - closing)} ms`,
        `open ${Math.round(opened - opening)} ms`,
        `${due.length} due in ${(asked - opened).toFixed(2)} ms`,
      ].join(', '),
    );
    await again.close();
    await rm(folder, { recursive: true });
  }
}
