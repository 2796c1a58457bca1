/** A large file attached: how long it takes in, and how much memory it needs meanwhile. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEvidenceFolder } from '@obligato/lowdb';
import type { Bench, Report } from './run.ts';

const megabytes = 100;
const chunkBytes = 64 * 1024;

/** A PDF by its first bytes, as it comes over a line: piece by piece. */
async function* document(bytes: number): AsyncGenerator<Uint8Array> {
  const piece = randomBytes(chunkBytes);
  yield Buffer.from('%PDF-1.7\n');
  for (let sent = 0; sent < bytes; sent += piece.byteLength) {
    await new Promise((resume) => setImmediate(resume));
    yield piece;
  }
}

async function attach(report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
  try {
    const evidence = openEvidenceFolder({ folder, limits: { maxBytes: megabytes * 2 ** 21 } });
    // What is compiled and loaded for the first one is no memory of the second.
    await evidence.put(document(2 ** 20));
    const before = process.memoryUsage().rss;
    let peak = before;
    const sampling = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);
    const start = performance.now();
    await evidence.put(document(megabytes * 2 ** 20));
    const elapsed = performance.now() - start;
    clearInterval(sampling);
    report('records.attach', elapsed, `ms for a file of ${megabytes} MB, taken in as it comes`);
    report('records.attach.memory', (peak - before) / 2 ** 20, 'MiB above the start at the most (goal: 40)');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const attachBench: readonly Bench[] = [{ name: 'records.attach', run: attach }];
