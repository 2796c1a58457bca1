/** How long closing and opening take with many units that are behind: `node --conditions=source --import tsx bench/open-close.ts`. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';

const units = 10_000;
const print = (name: string, since: number) =>
  process.stdout.write(`BENCH store.${name}.${units} ${((performance.now() - since) / 1000).toFixed(2)} s\n`);

const parent = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
const folder = join(parent, 'data');
const store = await openLowdbStore({ folder });
let next = 0;
const work = async () => {
  for (let at = next++; at < units * 2; at = next++) {
    await store.commit(sampleCommit({ unit: `org/unit-${at % units}`, number: Math.floor(at / units) + 1 }));
  }
};
await Promise.all(Array.from({ length: 64 }, work));

// What kill -9 would leave at this moment.
const killed = join(parent, 'killed');
await cp(folder, killed, { recursive: true, filter: (path) => !path.includes('LOCK.') });

const timed = async (name: string, place: string) => {
  let start = performance.now();
  const opened = await openLowdbStore({ folder: place });
  print(`open.${name}`, start);
  start = performance.now();
  const due = await opened.dueUnits('2026-12-31');
  print(`due.${name}`, start);
  if (due.length !== units) throw new Error(`${due.length} of ${units} units are due`);
  start = performance.now();
  await opened.close();
  print(`close.${name}`, start);
};
const start = performance.now();
await store.close();
print('close.dirty', start);
await timed('clean', folder);
await timed('killed', killed);
for (const name of ['index.json', 'index.json.prev']) await rm(join(folder, name), { force: true });
await timed('without-index', folder);
await rm(parent, { recursive: true });
